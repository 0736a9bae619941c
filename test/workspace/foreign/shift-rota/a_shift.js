// Uses a class that a later file defines: files share one scope, and calls happen after all are loaded.
class Shift {
  constructor(day, person) {
    this.day = day;
    this.person = person;
  }

  get row() {
    return [this.day, this.person, Rota.hours(this.day)];
  }
}
