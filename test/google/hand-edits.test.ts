// What people type into the register counts, and is never overwritten in silence (invariant 9).
import { preparedSchool, removeFolders, type School } from '../support/prepared-school';

afterAll(removeFolders);

/** Types over cells as a person at the page does. */
const type = async (school: School, range: string, cells: string[]): Promise<void> => {
  const [file] = await school.rest.files('spreadsheet');
  const path = `/v4/spreadsheets/${file!.id}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
  await school.rest.json('PUT', path, { values: [cells] });
};

/** Below the hidden keys and the headers. */
const FIRST_ROW = 3;

test('a slot that the lead closes by hand is offered no longer and leaves the calendar with the next tick', async () => {
  const school = preparedSchool();
  const before = await school.offered();
  const [slot] = (await school.table('slots')).filter(({ label }) => label === before[0]);
  const slots = await school.table('slots');
  const row = slots.findIndex(({ slot_id }) => slot_id === slot!.slot_id) + FIRST_ROW;
  const column = String.fromCharCode(65 + Object.keys(slot!).indexOf('status'));
  await type(school, `'Слоты'!${column}${row}`, ['closed']);
  school.hours(1);
  expect(await school.offered()).toEqual(before.slice(1));
  const after = (await school.table('slots')).find(({ slot_id }) => slot_id === slot!.slot_id);
  expect(after).toMatchObject({ status: 'closed' });
  const cancelled = (await school.table('journal')).filter(
    ({ act, row_key }) => act === 'event.cancelled' && row_key === slot!.slot_id,
  );
  expect(cancelled).toHaveLength(1);
  school.close();
});

test('a request that a person deleted stays deleted, and the next requests go on', async () => {
  const school = preparedSchool();
  await school.send({ format: 'Письменный ответ' });
  const width = Object.keys((await school.table('requests'))[0]!).length;
  await type(school, `'Заявки'!A${FIRST_ROW}:AZ${FIRST_ROW}`, Array(width).fill(''));
  await school.send({ format: 'Письменный ответ', text: 'Другой вопрос, не прежний.' });
  school.hours(2);
  const numbers = (await school.table('requests')).map((row) => row.request_id).filter(Boolean);
  expect(numbers).toEqual(['2026-0002']);
  school.close();
});
