// The video meeting of an event: asked for by the event's writer, made at once, kept until it is taken away.

import { createHash } from 'node:crypto';
import { NotEmulated } from '../../script/service-error';
import type { Args } from './arguments';
import { invalid } from './calendar-error';
import type { Event } from './calendar-tables';

type Conference = GoogleAppsScript.Calendar.Schema.ConferenceData;

const MEET = 'hangoutsMeet';

/** What an event holds of its meeting after a write. Who does not speak version 1 of conferences leaves it as it is. */
export function conferenceOf(sent: Event, standing: Event | undefined, args: Args): Event {
  const kept: Event = standing?.conferenceData
    ? { conferenceData: standing.conferenceData, ...(standing.hangoutLink && { hangoutLink: standing.hangoutLink }) }
    : {};
  const version = args.conferenceDataVersion === undefined ? 0 : Number(args.conferenceDataVersion);
  if (version !== 0 && version !== 1) throw invalid('Invalid value for conferenceDataVersion.');
  if (version === 0) return kept;
  const { conferenceData } = sent;
  if (!conferenceData) return {};
  const { createRequest, conferenceId } = conferenceData;
  const before = standing?.conferenceData;
  // What was read and sent back, and the same request again, are no new meeting.
  if (before && (conferenceId ?? before.conferenceId) === before.conferenceId)
    if (!createRequest || createRequest.requestId === before.createRequest?.requestId) return kept;
  if (!createRequest) throw new NotEmulated('Calendar.Events, conferenceData without createRequest');
  if (!createRequest.requestId) throw invalid('Missing conference request id.');
  const type = createRequest.conferenceSolutionKey?.type ?? MEET;
  if (type !== MEET) throw invalid('Invalid conference type value.');
  return meeting(createRequest.requestId, `${sent.id ?? standing?.id ?? ''} ${createRequest.requestId}`);
}

function meeting(requestId: string, seed: string): Event {
  const letters = [...createHash('sha256').update(seed).digest()].map((byte) => String.fromCharCode(97 + (byte % 26)));
  const conferenceId = [letters.slice(0, 3), letters.slice(3, 7), letters.slice(7, 10)]
    .map((part) => part.join(''))
    .join('-');
  const uri = `https://meet.google.com/${conferenceId}`;
  const conferenceData: Conference = {
    createRequest: {
      requestId,
      conferenceSolutionKey: { type: MEET },
      status: { statusCode: 'success' },
    },
    entryPoints: [{ entryPointType: 'video', uri, label: `meet.google.com/${conferenceId}` }],
    conferenceSolution: {
      key: { type: MEET },
      name: 'Google Meet',
      iconUri:
        'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
    },
    conferenceId,
  };
  return { conferenceData, hangoutLink: uri };
}
