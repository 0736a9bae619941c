// The coming events of a calendar that is given up, cancelled without a letter: its owner alone can do it.
import { type ApiEvent, local, own } from './event-marks';

const api = () => Calendar as NonNullable<typeof Calendar>;

/** Marked as the product's own doing, so that the same event can be told again if the calendar is taken back. */
const cancelled = (event: ApiEvent, zone: string): ApiEvent => ({
  status: 'cancelled',
  extendedProperties: {
    private: { ...own(event), fingerprint: '', told: `false|${local(zone, event.start)}|${local(zone, event.end)}` },
  },
});

/** Gives how many are left: Google lets only some go within ten minutes. */
export const cancelComing = (calendarId: string, zone: string, now: number, enough: () => boolean): number => {
  const coming: ApiEvent[] = [];
  for (let pageToken = ''; ; ) {
    const page = api().Events!.list(calendarId, {
      maxResults: 2500,
      timeMin: new Date(now).toISOString(),
      ...(pageToken ? { pageToken } : {}),
    });
    coming.push(...(page.items ?? []).filter((event) => event.status !== 'cancelled'));
    pageToken = page.nextPageToken ?? '';
    if (!pageToken) break;
  }
  let done = 0;
  try {
    for (const event of coming) {
      if (!enough()) break;
      api().Events!.patch(cancelled(event, zone), calendarId, event.id!, { sendUpdates: 'none' });
      done++;
    }
  } catch (error) {
    // The limit comes as an error of the call; nothing done at all is a failure of another kind.
    if (done === 0) throw error;
  }
  return coming.length - done;
};
