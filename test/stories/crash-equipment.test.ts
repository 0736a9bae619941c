// What the system administrator does about the equipment, cut anywhere.
import { removeFolders } from '../support/prepared-school';
import { testCutWherever } from './crashed';
import { equipment } from './equipment-workflows';

jest.setTimeout(120_000);
afterAll(removeFolders);
testCutWherever(equipment, 3);
