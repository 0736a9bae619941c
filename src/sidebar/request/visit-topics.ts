// What a visitor may be recorded about: what the slot is for, and what whoever records answers for.
import type { Access, SlotLine } from '../../contract/rpc';
import { ROUTES } from '../../domain/routing';
import { TOPICS, type Topic } from '../../domain/tables';
import { topicOf } from '../../i18n/phrases';

/** A question of method is the deputy's (clause 3.1). */
const answersFor = (access: Access, topic: Topic): boolean =>
  access === 'lead' ? topic !== 'method' : ROUTES[topic].role === access;

export const visitTopics = (access: Access, slot: SlotLine | undefined): Topic[] =>
  TOPICS.filter((topic) => slot?.topics.some((one) => topicOf(one) === topic) && answersFor(access, topic));
