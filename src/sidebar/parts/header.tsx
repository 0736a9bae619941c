// Whose desk this is, the language, and the sections.
import type { Access } from '../../contract/rpc';
import { LANGUAGES, type Language } from '../../domain/tables';
import { type Section, useDesk, type View } from '../desk';

const SECTIONS_OF: Readonly<Record<Access, readonly Section[]>> = {
  lead: ['workbench', 'recording', 'training', 'health'],
  deputy_uvr: ['workbench', 'training', 'health'],
  sysadmin: ['workbench', 'health'],
  none: ['workbench', 'health'],
};
/** A school without data needs to import it; afterwards the menu and the health view lead there. */
const AT_FIRST: readonly Section[] = ['workbench', 'importing', 'health'];

export function Header({ view, speak }: { view: View; speak: (language: Language) => void }) {
  const { m, s, language, board, go } = useDesk();
  const sections = board && board.set_up !== 'done' ? AT_FIRST : SECTIONS_OF[board?.me.access || 'lead'];
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
        {sections.map((section) => (
          <button
            key={section}
            type="button"
            aria-current={view.section === section ? 'page' : undefined}
            onClick={() => go({ section })}
          >
            {s.nav[section]}
          </button>
        ))}
      </nav>
    </>
  );
}
