// What the lead does about substitutions, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { substitutions } from './conditions-workflows';
import { testCutWherever } from './crashed';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(substitutions, 4);
