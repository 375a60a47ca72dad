/** A date as HTML writes it, or the time of one that is known. */
const WRITTEN =
  /^(?:(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?|(\d\d:\d\d(?::\d\d)?))$/;

/** What stands between the two ends of a range: "au", "à", "–", "jusqu’au dimanche". */
const RANGE = /^[\s(]*(?:(?:à|au|jusqu\S*)(?!\p{L})|[-–—→])/iu;

interface WrittenOccurrence {
  start: string;
  end?: string;
}

/** The dates that the `<time datetime>` of a text tell, in their order: days, moments, ranges of two, times of one day. */
export class WrittenDates {
  readonly occurrences: WrittenOccurrence[] = [];

  /**
   * @param between what the page shows after the date before; empty where that is on another line.
   * @returns whether it is understood.
   */
  add(written: string, between: string): boolean {
    const [match, day, hour, offset = '', timeOfDay] = WRITTEN.exec(written) ?? [];
    if (match === undefined) return false;
    const last = this.occurrences.at(-1);
    if (timeOfDay === undefined) {
      const moment = hour === undefined ? (day ?? '') : `${day ?? ''}T${hour}${offset}`;
      if (last && last.end === undefined && RANGE.test(between)) last.end = moment;
      else this.occurrences.push({ start: moment });
      return true;
    }
    if (!last) return false;
    const moment = `${last.start.slice(0, 10)}T${timeOfDay}`;
    const isTimed = last.start.length > 10;
    if (isTimed && last.end === undefined && RANGE.test(between)) last.end = moment;
    else if (!isTimed && last.end === undefined) last.start = moment;
    else this.occurrences.push({ start: moment });
    return true;
  }
}
