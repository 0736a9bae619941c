// Date and Intl in the script's own time zone, whatever zone this computer keeps.

export const ZONE_PRELUDE = `function inZone(RealDate, zone, offset) {
  const proto = RealDate.prototype;
  const wall = (date) => new RealDate(date.getTime() + offset(date.getTime()));
  const moment = (ms) => ms - offset(ms - offset(ms));
  const two = (n) => String(n).padStart(2, '0');
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const get = proto['getUTC' + part];
    const set = proto['setUTC' + part];
    proto['get' + part] = function () { return isNaN(this) ? NaN : get.call(wall(this)); };
    if (set) {
      proto['set' + part] = function (...args) {
        const at = wall(this);
        set.apply(at, args);
        return this.setTime(moment(at.getTime()));
      };
    }
  }
  proto.getTimezoneOffset = function () { return isNaN(this) ? NaN : -offset(this.getTime()) / 60000; };
  const zoneText = (date) => {
    const minutes = offset(date.getTime()) / 60000;
    return 'GMT' + (minutes < 0 ? '-' : '+') + two(Math.floor(Math.abs(minutes) / 60)) + two(Math.abs(minutes) % 60);
  };
  proto.toDateString = function () {
    if (isNaN(this)) return 'Invalid Date';
    const [day, date, month, year] = wall(this).toUTCString().replace(',', '').split(' ');
    return day + ' ' + month + ' ' + date + ' ' + year;
  };
  proto.toTimeString = function () {
    if (isNaN(this)) return 'Invalid Date';
    return wall(this).toISOString().slice(11, 19) + ' ' + zoneText(this) + ' (' + zone + ')';
  };
  proto.toString = function () {
    return isNaN(this) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString();
  };
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const plain = proto[name];
    proto[name] = function (locales, options) { return plain.call(this, locales, { timeZone: zone, ...options }); };
  }
  const withZone = (args) => [args[0], { timeZone: zone, ...args[1] }];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, args) => new target(...withZone(args)),
    apply: (target, _self, args) => new target(...withZone(args)),
  });
  const parse = (text) => {
    const own = /(Z|[+-]\\d{2}:?\\d{2}|GMT|UTC)\\s*(\\(.*\\))?$/i.test(text) || /^\\d{4}(-\\d{2}){0,2}$/.test(text);
    if (own) return RealDate.parse(text);
    return moment(RealDate.parse(text.includes('T') && /^\\d{4}-/.test(text) ? text + 'Z' : text + ' UTC'));
  };
  return {
    parse: (text) => parse(String(text)),
    parts(args) {
      if (args.length > 1) return [moment(RealDate.UTC(...args))];
      return typeof args[0] === 'string' ? [parse(args[0])] : args;
    },
  };
}`;
