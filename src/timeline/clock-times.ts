// Clock times that are written like years: "from 1500 to 1700", "until 1800". Where something near says
// that the sentence tells times of day, a number that may be one is none of a year.

/** Right after it: whose time it is, or on what days. */
const ZONE_OR_DAYS =
  /^\s?(?:\(|on\s)?(?:GMT|UTC|Z|[A-Z]{1,3}[SD]T|CET|EET|WET|MSK|[ECMP]T|hours?|hrs?|h|local|(?:\p{Lu}\p{L}{1,20}\s){1,2}time|daily|nightly|today|tonight|tomorrow|(?:each|every|most)\s(?:day|night|morning|afternoon|evening|week|weekday|weekend|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:at\s)?(?:weekdays|weekends)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)(?!\p{L})/u;
/** Or another time of day: "from 2000 to 0600", "from 2000 until dawn". */
const TO_A_TIME =
  /^(?:\s?[–-]\s?|\s(?:to|until|till|and)\s)(?:0\d[0-5]\d(?!\d)|(?:dawn|dusk|noon|midday|midnight|sunrise|sunset)(?!\p{L}))/u;
/** Elsewhere in the sentence: "at 1500", "0600", or what is done at an hour. */
const TELLS_TIMES =
  /(?<![\p{L}\p{N}.,])(?:(?:at|around|about)\s(?:1[5-9]|20)[0-5]\d(?![\p{L}\p{N}]|[.,]\d)|0\d[0-5]\d(?![\p{L}\p{N}]|[.,]\d)|(?:curfew|[Dd]oors|opens|closes|shuts|leaves|departs)(?!\p{L})|(?:is|are|be|stays|stay|remains|remain)\s(?:open|closed|shut)(?!\p{L})|Open(?!\p{L})|Closed(?!\p{L}))/u;
/** Said of the past it may be years as well, unless all are full hours: "was shut from 1930 to 1945". */
const TELLS_HOURS = /(?<!\p{L})(?:open|closed|shut|blocked|off|opened)(?!\p{L})/iu;

/** "opens in 2030": no hour stands after these. */
const BEFORE_YEAR = /(?<!\p{L})(?:in|of|since|during|throughout|the|year|early|late|mid)[\s-]$/iu;

/**
 * @param numbers of four digits
 * @param sentence in which they stand
 * @param before what precedes them there
 * @param after what follows
 */
export function isClockTime(
  numbers: readonly number[],
  sentence: string,
  before: string,
  after: string,
): boolean {
  if (ZONE_OR_DAYS.test(after) || TO_A_TIME.test(after)) return true;
  const mayBe = numbers.every((number) => number % 100 < 60 && number % 5 === 0);
  if (!mayBe || BEFORE_YEAR.test(before)) return false;
  if (TELLS_TIMES.test(sentence)) return true;
  return (
    numbers.length > 1 && numbers.every((each) => each % 100 === 0) && TELLS_HOURS.test(sentence)
  );
}
