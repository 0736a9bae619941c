// A word for the log and the journal: never the message, which may quote a person.

export const errorCode = (error: unknown): string => {
  const { details, name } = error as { details?: { code?: number }; name?: string };
  return details?.code ? String(details.code) : (name ?? 'error');
};
