// Who answers for what, on paper: the order that names the responsible persons, and the card «Кто за что отвечает» (clauses 1.2, 2, 3).
import type { OrderPaper, PersonOnPaper, ResponsiblePaper, SubstituteOnPaper } from '../contract/print';
import { dateOf } from '../domain/dates';
import type { Facts, IsoDate } from '../domain/facts';
import { fullName, personOf } from '../domain/people';
import { limitsOf, topicsOf } from '../domain/roles';
import { isVoid } from '../domain/substitution-checks';
import { type Assignment, ROLES, type RoleKey } from '../domain/tables';
import type { Caller } from './access';
import { responsible } from './conditions-responsible';
import type { World } from './ports';
import { openFormUrl } from './prefilled';
import { paperHead } from './print-head';

const byDay = (a: Assignment, b: Assignment): number => (a.valid_from < b.valid_from ? -1 : 1);
const isOver = ({ valid_to }: Assignment, today: IsoDate): boolean => valid_to !== '' && valid_to < today;

const assignments = (facts: Facts, role: RoleKey, kind: Assignment['kind'], today: IsoDate): Assignment[] =>
  facts.roles
    .filter((row) => row.role_key === role && row.kind === kind && !isVoid(row) && !isOver(row, today))
    .sort(byDay);

const onPaper = (facts: Facts, staffId: string): PersonOnPaper => ({
  name: fullName(facts, staffId),
  position: personOf(facts, staffId)?.position ?? '',
});

const substitute = (facts: Facts, role_key: RoleKey, row: Assignment): SubstituteOnPaper => ({
  role_key,
  holder: fullName(facts, row.acting_for),
  substitute: fullName(facts, row.staff_id),
  position: personOf(facts, row.staff_id)?.position ?? '',
  topics: topicsOf(role_key).filter((topic) => limitsOf(row).includes(topic)),
  from: row.valid_from,
  to: row.valid_to,
  order_no: row.order_no,
});

/** Whoever holds the roles today, or will; and who stands in from today on. */
export const orderPaper = (world: World, facts: Facts): OrderPaper => {
  const today = dateOf(world.time.local());
  const mains = ROLES.map((role_key) => ({ role_key, row: assignments(facts, role_key, 'main', today)[0] }));
  const acting = ROLES.flatMap((role_key) =>
    assignments(facts, role_key, 'acting', today).map((row) => ({ role_key, row })),
  );
  const named = [...mains, ...acting].flatMap(({ row }) => row?.staff_id ?? []);
  return {
    ...paperHead(world, facts, { kind: 'order', key: '' }),
    regulation_order: facts.settings.regulation_order,
    main: mains.map(({ role_key, row }) => ({ role_key, ...onPaper(facts, row?.staff_id ?? '') })),
    substitutes: acting.map(({ role_key, row }) => substitute(facts, role_key, row)),
    people: [...new Set(named)].map((id) => fullName(facts, id)).filter((name) => name !== ''),
  };
};

export const responsiblePaper = (world: World, facts: Facts, caller: Caller): ResponsiblePaper => ({
  ...paperHead(world, facts, { kind: 'responsible', key: '' }),
  cards: responsible(world, facts, caller).cards,
  form_url: openFormUrl(world.memory, facts),
});
