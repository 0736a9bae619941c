// A name as its bearer signs.

/** «Журналова И.Т.» is signed as «И.Т. Журналова»; a name written otherwise stays as it is. */
export const signed = (name: string): string =>
  name.replace(/^(\S.*?)\s+((?:\p{Lu}\.\s?){1,3})$/u, '$2 $1').replace(/\s+/g, ' ');
