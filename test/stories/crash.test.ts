// What people do with requests, times and trainings, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { testCutWherever } from './crashed';
import { workflows } from './workflows';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(workflows, 3);
