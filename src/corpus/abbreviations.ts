// What a full stop says after an abbreviation, by kind: most never end a sentence, some do by what follows.
// In doubt two sentences stay one: a quote is then longer than it need be, but never broken off.

/** Words with which a sentence starts far more often than a name does, so not "Under" ("U.S. Under Secretary"). */
const STARTERS =
  'A After All Also Although Among An And Another Are As At Because Before Between Both But By Can Could Did Do Does ' +
  'Despite During Each Even Everybody Everyone Few For From Had Has Have He Her Here His How However I If In Is It Its ' +
  'Last Later Let Many Maybe Meanwhile Most My Nobody Not Nothing Now Of On Once One Only Or Other Others Our Perhaps ' +
  'Please Several She Since So Some Somebody Still Such That The Their Then There These They This Those Though Three To ' +
  'Today Tomorrow Two Until Was We Were What When Where Whether Which While Who Whoever Whose Why With Yesterday Yet You Your';

const STARTS = new RegExp(`^(?:(?:${STARTERS.replaceAll(' ', '|')})|(?:Mr|Mrs|Ms)\\.?)(?=\\s)`);

/** Before a name, or in the middle of a sentence for another reason. */
const NEVER = setOf(
  'Adm Ald Amb Asst Atty Brig Capt Cf Chas Cllr Cmdr Col Cpl Cpt Det Dr Drs Ens Eng Fr Fra Ft Gen Geo Gov Hon Ing ' +
    'Insp Jas Jos Lt Maj Messrs Mlle Mme Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Pte Pvt Rep Reps Rev Revd Robt Rs Rt Sen Sens Sgt ' +
    'Spc Sra Srta St Ste ST Supt Thos Wm approx ca cf eds esp incl viz vs',
);

/** Before a number, a Roman numeral or a single letter: "No. 5", "vol. IX", "app. B". */
const BEFORE_NUMBER = setOf(
  'Abs App Approx Apt Art Bk Bldg Ch Chap Ed Eq Exh Ext Fig Figs Hwy Jct Max Min No Nos Nr Op Par Para Pp Pt Reg Ref Rte Sec Sect Tel Ver Vol Vols ' +
    'abs app apt art bk c ch chap cl deg ed eq ext fig figs ft jct no nos nr op p par para pp pt reg ref s sec sect tel v ver vol vols',
);

const DAYS_AND_MONTHS =
  'Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const DAY_OR_MONTH = new RegExp(`^(?:${DAYS_AND_MONTHS})$`);
/** Their names in full as well. */
const CALENDAR = new RegExp(
  `^(?:${DAYS_AND_MONTHS}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)(?!\\p{L})`,
  'u',
);

/** After a name, where a sentence may end as well as go on. */
const AFTER_NAME = setOf(
  'Assn Assoc Bros Co Cos Corp Dept Esq Inc Jr LLC Llc Ltd PLC Pty Rwy Ry Sr Univ al plc seq',
);
/** Those that are never the whole of a name: what is before them has a mark of its own, "Yahoo! Inc.". */
const FIRM = /^(?:Bros|Co|Corp|Inc|LLC|Ltd|PLC)(?!\p{L})/u;

/** States, after a comma or with a party: "Springfield, Mo.", "D-Calif.". */
const STATE =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$/;

const STREET = setOf('Ave Av Blvd Cres Hwy Ln Pl Rd Sq St');
/** What a street's name may go on with, and what stands before a saint that is a place. */
const GOES_ON =
  /^(?:Bridge|Station|Church|Journal|Market|School|Park|Theatre|Theater|Hospital|House|East|West|North|South)(?!\p{L})/u;
const BEFORE_STREET =
  /^(?:\p{N}+|across|along|around|at|behind|between|beside|by|down|from|in|into|near|of|off|on|onto|opposite|outside|to|up|North|South|East|West|[NSEW]\.)$/u;
const BEFORE_SAINT =
  /^(?:Bury|Cape|East|Fort|Lady|Lake|Lord|Mount|New|North|Old|Point|Port|Saint|Sault|Sir|South|To|Under|West)$/;

/** "5 p.m. Eastern": what belongs to a time of day. */
const OF_TIME =
  /^(?:[A-Z]{2,4}|Eastern|Central|Mountain|Pacific|\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\p{L}{1,20})?\s[Tt]ime)(?!\p{L})/u;
/** Words with a time of day that hardly are a sentence: "At 2 p.m. President Li will speak". */
const FEW_WORDS = 4;

const ROMAN_OR_LETTER = /^(?:[IVXLC]{1,6}|\p{Lu})(?![\p{L}’'])/u;

/** Whether a sentence, without marks that open something, starts as sentences do. */
export function isStart(text: string): boolean {
  return STARTS.test(text);
}

export function isFirm(text: string): boolean {
  return FIRM.test(text);
}

/**
 * Whether a full stop ends the sentence.
 * @param before what stands before it, some words at least
 * @param after what follows its white space, without opening marks; begins with a capital, a figure or a sign
 */
export function endsAfter(before: string, after: string): boolean {
  const word = lastWord(before);
  const rest = before.slice(0, before.length - word.length);
  const isNumber = /^\p{N}/u.test(after);
  if (
    /^\p{L}$/u.test(word) &&
    /(?:^|[\s.("“‘[-])$/.test(rest) &&
    !(isNumber && BEFORE_NUMBER.has(word))
  ) {
    // "J. K. Rowling", but "plan B. They"; "Roe v. Wade", but "1.2 m. Summer".
    if (word === word.toUpperCase()) return isStart(after) || (/°\s?$/.test(rest) && !isNumber);
    return !isNumber && (/\p{N}\s?$/u.test(rest) || isStart(after));
  }
  if (/^[ap]\.m$/i.test(word)) {
    const isSentence = (rest.match(/\S+/g)?.length ?? 0) >= FEW_WORDS;
    return isSentence && !isNumber && !OF_TIME.test(after) && !CALENDAR.test(after);
  }
  if (/^(?:e\.g|i\.e)$/i.test(word)) return false;
  if (/^(?:\p{L}{1,3}\.){1,6}\p{L}{1,2}$/u.test(word)) return isStart(after);
  if (STREET.has(word) && isStreet(word, rest, after)) return !GOES_ON.test(after);
  if (NEVER.has(word)) return false;
  if (BEFORE_NUMBER.has(word)) return !isNumber && !isLabel(word, after);
  // "On Fri. Mayor Calder spoke"
  if (DAY_OR_MONTH.test(word)) return !isNumber && !CALENDAR.test(after) && /\S\s+\S/.test(rest);
  // "In Calif. Gov. Newsom signed"
  if (STATE.test(word) && /^(?:Atty|Gov|Lt|Rep|Reps|Sen|Sens)\./.test(after)) return false;
  if (AFTER_NAME.has(word) || (STATE.test(word) && /[,(-]\s?$/.test(rest))) return isStart(after);
  return true;
}

/** "vol. IX", "app. B. The rest"; "No. A bus goes" begins anew. */
function isLabel(word: string, after: string): boolean {
  const [label] = ROMAN_OR_LETTER.exec(after) ?? [];
  if (label === undefined) return false;
  const isWord = (label === 'A' || label === 'I') && /^\s\p{Ll}/u.test(after.slice(1));
  return !isWord || (label === 'I' && /^vols?$/i.test(word));
}

/** Characters before a word that have the word before it. */
const ENOUGH = 40;

/** "near Main St.", "4 Elm Rd.", "across 5th St.", but "Mount St. Helens", "Mrs. St. John", "in St. Veit", "Roxanne St. Bernard". */
function isStreet(word: string, before: string, after: string): boolean {
  const [previous = '', name = ''] = before.slice(-ENOUGH).trimEnd().split(/\s+/).slice(-2);
  if (!/^(?:\p{Lu}[\p{L}’']+|\d{1,3}(?:st|nd|rd|th))$/u.test(name) || isStart(`${name} `))
    return false;
  if (BEFORE_SAINT.test(name) || CALENDAR.test(name)) return false;
  return word !== 'St' || BEFORE_STREET.test(previous) || isStart(after);
}

/** Letters, with the full stops and apostrophes between them, at the end of a text. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && /[\p{L}.’']/u.test(text.charAt(start - 1))) start--;
  while (start < text.length && /[.’']/.test(text.charAt(start))) start++;
  return text.slice(start);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
