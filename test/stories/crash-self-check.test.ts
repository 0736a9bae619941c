// What the lead does about the self-check, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { testCutWherever } from './crashed';
import { selfChecks } from './self-check-workflows';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(selfChecks, 5);
