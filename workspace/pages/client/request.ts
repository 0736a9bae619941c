// JSON over fetch, with the server's message as the error.

export async function request<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  const init: RequestInit = { method, headers: { accept: 'application/json' } };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
  }
  const answer = await fetch(path, init);
  const text = await answer.text();
  const data = text === '' ? {} : JSON.parse(text);
  if (!answer.ok) throw new Error(data.error?.message ?? `HTTP ${answer.status}`);
  return data as T;
}
