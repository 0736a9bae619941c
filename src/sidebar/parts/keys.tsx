// The keys that work everywhere, for whoever works without a mouse.
import type { ComponentChildren } from 'preact';
import { useDesk } from '../desk';
import { SEARCH_KEYS } from '../shortcuts';
import { SECTION_KEYS, sectionKeys, sectionName, sectionsFor } from './header';

export function Keys() {
  const { s, board } = useDesk();
  const k = s.desk.keys;
  const lines: [string, string][] = [
    ...sectionsFor(board)
      .slice(0, SECTION_KEYS)
      .map((section, index): [string, string] => [sectionKeys(index), k.section(sectionName(s, section))]),
    [SEARCH_KEYS, k.search],
    [s.recording.keys, k.send],
    ['Esc', k.leave],
  ];
  return (
    <details class="keys">
      <summary>{k.title}</summary>
      <dl>
        {lines.map(
          ([keys, words]): ComponentChildren => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}
