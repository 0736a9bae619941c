// The script's time zone is the manifest's, not this computer's.
import { workspaceWith } from './scripted';

describe('Date in a script', () => {
  const { run } = workspaceWith(
    `function tell() {
      var d = new Date(2026, 8, 1, 8, 30);
      var gap = new Date('2026-09-01T08:00');
      d.setHours(9);
      return [d.toISOString(), d.getHours(), d.getDay(), d.getTimezoneOffset(), gap.toISOString(), String(gap),
        new Date('2026-09-01').toISOString(), Date.parse('2026-09-01 10:00'), gap.toLocaleTimeString('ru'),
        new Intl.DateTimeFormat('en').resolvedOptions().timeZone, new Date().getTime() === Date.now(), typeof Date(),
        new Date(NaN).getHours(), new Date() instanceof Date, new Date(2026, 0).constructor === Date];
    }`,
    { timeZone: 'Asia/Yekaterinburg', now: Date.UTC(2026, 8, 1) },
  );

  test('keeps the wall clock of the manifest’s zone', () => {
    expect(run('tell')).toEqual([
      '2026-09-01T04:30:00.000Z',
      9,
      2,
      -300,
      '2026-09-01T03:00:00.000Z',
      'Tue Sep 01 2026 08:00:00 GMT+0500 (Asia/Yekaterinburg)',
      '2026-09-01T00:00:00.000Z',
      Date.UTC(2026, 8, 1, 5),
      '08:00:00',
      'Asia/Yekaterinburg',
      true,
      'string',
      Number.NaN,
      true,
      true,
    ]);
  });
});
