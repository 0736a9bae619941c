// A letter's page: the frame grows with the letter.

const frame = document.querySelector<HTMLIFrameElement>('iframe.letter');

function grow(): void {
  const page = frame?.contentDocument?.documentElement;
  if (frame && page) frame.style.height = `${Math.min(4000, page.scrollHeight + 8)}px`;
}
frame?.addEventListener('load', grow);
if (frame?.contentDocument?.readyState === 'complete') grow();

export {};
