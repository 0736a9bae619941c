// Whose desk this is, the language, and the sections.
import { useState } from 'preact/hooks';
import type { Access, Workbench } from '../../contract/rpc';
import { LANGUAGES, type Language } from '../../domain/tables';
import type { SidebarMessages } from '../../i18n/sidebar';
import { type Section, useDesk, type View } from '../desk';

const SECTIONS_OF: Readonly<Record<Access, readonly Section[]>> = {
  lead: [
    'workbench',
    'recording',
    'training',
    'schedule',
    'school',
    'incidents',
    'memos',
    'totals',
    'documents',
    'data',
    'health',
  ],
  deputy_uvr: ['workbench', 'training', 'schedule', 'school', 'memos', 'totals', 'documents', 'health'],
  sysadmin: ['workbench', 'incidents', 'schedule', 'school', 'memos', 'health'],
  director: ['totals', 'documents', 'school'],
  none: ['workbench', 'school', 'health'],
};
/** A school without data needs to import it; afterwards the menu and the health view lead there. */
const AT_FIRST: readonly Section[] = ['workbench', 'importing', 'health'];
/** As many as stand side by side at 300 pixels; with more, the rest opens in a second row. */
const IN_A_ROW = 4;

export const sectionsFor = (board: Workbench | undefined): readonly Section[] =>
  board && board.set_up !== 'done' ? AT_FIRST : SECTIONS_OF[board?.me.access || 'lead'];
export const sectionName = (s: SidebarMessages, section: Section): string =>
  section === 'schedule' ||
  section === 'school' ||
  section === 'exporting' ||
  section === 'data' ||
  section === 'documents'
    ? s[section].nav
    : section === 'incidents' || section === 'memos' || section === 'totals' || section === 'planning'
      ? s.desk.nav[section]
      : s.nav[section];
/** There are nine keys; the sections after them are a click away. */
export const SECTION_KEYS = 9;
/** Alt and Shift: Alt alone is the browser's own on some systems. */
export const sectionKeys = (index: number): string => `Alt+Shift+${index + 1}`;

export function Header({ view, speak }: { view: View; speak: (language: Language) => void }) {
  const { m, s, language, board, wide, go } = useDesk();
  const [unfolded, setUnfolded] = useState(false);
  const sections = sectionsFor(board);
  const first = wide || sections.length <= IN_A_ROW ? sections : sections.slice(0, IN_A_ROW - 1);
  const rest = sections.slice(first.length);
  // Whoever stands in one of the rest sees where they are.
  const open = unfolded || rest.includes(view.section);
  const at = view.section === 'planning' ? 'workbench' : view.section;
  const tab = (section: Section) => (
    <button
      key={section}
      type="button"
      aria-current={at === section ? 'page' : undefined}
      aria-keyshortcuts={sections.indexOf(section) < SECTION_KEYS ? sectionKeys(sections.indexOf(section)) : undefined}
      onClick={() => go({ section })}
    >
      {sectionName(s, section)}
    </button>
  );
  return (
    <>
      <header>
        <div class="masthead">
          <h1>{board?.school_name || m.menu.title}</h1>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around two small buttons */}
          <div class="languages" role="group" aria-label={s.nav.language}>
            {LANGUAGES.map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                aria-pressed={one === language}
                aria-label={`${one.toUpperCase()} · ${s.languageNames[one]}`}
                onClick={() => speak(one)}
              >
                {one.toUpperCase()}
              </button>
            ))}
          </div>
        </div>
        <p class="account">
          {board?.me.name ? <span>{board.me.name}</span> : null}
          <span>{board ? board.me.email || s.common.accountUnknown : ' '}</span>
        </p>
      </header>
      <nav aria-label={s.nav.label}>
        {first.map(tab)}
        {rest.length > 0 ? (
          <button type="button" aria-expanded={open} onClick={() => setUnfolded(!open)}>
            {s.desk.nav.more}
          </button>
        ) : null}
        {open && rest.length > 0 ? <div class="rest">{rest.map(tab)}</div> : null}
      </nav>
    </>
  );
}
