// A file that the page made itself, saved as a browser saves a download.

/** What no file system takes in a name. */
const fileName = (name: string): string =>
  name
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Gives the name that the file was saved under. */
export const saveFile = (wish: string, content: Blob): string => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(wish);
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after this has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return link.download;
};
