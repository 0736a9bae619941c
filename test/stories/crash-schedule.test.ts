// What the lead does about the schedule, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { testCutWherever } from './crashed';
import { approvals, drafts } from './schedule-workflows';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(drafts, 3);
testCutWherever(approvals, 5);
