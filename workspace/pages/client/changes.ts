// Tells when something in the workspace has changed.

/** A browser opens six connections to a host, so a page that nobody sees gives its own back. */
export function onWorkspaceChange(then: () => void): void {
  let source: EventSource | undefined;
  let revision: string | undefined;
  const listen = () => {
    source = new EventSource('/workspace/changes');
    source.onmessage = (message) => {
      if (revision !== undefined && revision !== message.data) then();
      revision = message.data;
    };
  };
  document.addEventListener('visibilitychange', () => {
    source?.close();
    if (document.visibilityState === 'visible') listen();
  });
  listen();
}
