/** Shared by every file of the project. */
var CONFIG = { sheet: 'Loans', days: 14, columns: { book: 1, reader: 2, out: 3, due: 4, back: 5 } };
const STATUS = { LATE: 'late', OUT: 'out' };
