// What the lead does about the conditions of help, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { conditions, substitutions } from './conditions-workflows';
import { testCutWherever } from './crashed';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(substitutions, 5);
testCutWherever(conditions, 3);
