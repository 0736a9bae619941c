// The words by which the scan recognises what the product never holds. Lower case, е for ё.

export const MASK = '▮▮▮';
