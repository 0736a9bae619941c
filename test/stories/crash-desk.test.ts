// What the desk and its teachers do about a request that stands, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { testCutWherever } from './crashed';
import { deskWorkflows } from './desk-workflows';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(deskWorkflows, 3);
