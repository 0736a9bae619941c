// A proposed row in words: when, where, about what, and why it is proposed.
import type { ExtraSlot } from '../../contract/schedule';
import { useDesk } from '../desk';
import { useRowWords } from './row-words';

export const useExtraWords = (): { row(extra: ExtraSlot): string; why(extra: ExtraSlot): string } => {
  const { m, s } = useDesk();
  const words = useRowWords();
  const { reasons } = s.schedule.demand;
  return {
    row: ({ row, room }) =>
      [`${words.when(row)}, ${m.date(row.valid_from)} – ${m.date(row.valid_to)}`, room, words.topics(row)]
        .filter(Boolean)
        .join(' · '),
    why: ({ reason, params }) => {
      const shown = Object.fromEntries(
        Object.entries(params).map(([key, value]) => [
          key,
          /^\d{4}-\d\d-\d\d$/.test(String(value)) ? m.date(String(value)) : value,
        ]),
      );
      const say = reasons[reason as keyof typeof reasons];
      return say ? say(shown) : reason;
    },
  };
};
