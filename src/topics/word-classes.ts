// What words say about the names beside them: titles before persons, the nouns at the head of an
// organisation's or a place's name.

/** A title or an office; lower case. What may stand before it belongs to it: "Prime", "Foreign". */
const ROLES = words(
  'president premier chancellor minister secretary chief chairman chairwoman chairperson chair ceo cfo boss ' +
    'director general king queen prince princess emperor empress pope patriarch bishop archbishop cardinal ' +
    'rabbi imam ayatollah sheikh sultan emir governor mayor senator congressman congresswoman representative ' +
    'deputy ambassador envoy diplomat judge justice attorney prosecutor colonel captain major lieutenant ' +
    'sergeant admiral commander marshal leader spokesman spokeswoman spokesperson adviser advisor aide ' +
    'professor doctor mr mrs ms miss dr prof sir dame lord lady sen rep gen col lt sgt gov commissioner ' +
    'treasurer coach founder economist analyst author journalist historian scientist researcher billionaire ' +
    'businessman businesswoman oligarch actor actress singer footballer ' +
    'goalkeeper midfielder cricketer painter poet novelist composer comrade candidate lawmaker politician lawyer',
);
/** Those that stand before the one name of somebody: "Pope Francis". */
const REIGNS = words(
  'pope king queen prince princess emperor empress tsar tsarina kaiser shah pharaoh sultan emir patriarch saint',
);
/** Those that are usual last names. */
const LAST_NAMES = words('king prince pope bishop judge major lord marshal justice singer');
const ROLE_MODIFIERS = words(
  'prime foreign vice deputy interior defence defense finance economy trade energy justice health culture ' +
    'first former acting chief general state national senior executive managing assistant press under top ' +
    'secretary attorney lord permanent special crown grand supreme lieutenant major brigadier incoming outgoing affairs',
);

const ORGANISATION_HEADS = words(
  'ministry department agency institute university college school academy council commission committee ' +
    'parliament assembly congress senate court tribunal party union bank fund corporation corp company co inc ltd llc ' +
    'plc gmbh group holding holdings foundation association federation league organisation organization ' +
    'alliance bureau office authority board army navy force forces guard police service services press times ' +
    'post news herald tribune gazette journal television radio club team society movement front brigade ' +
    'airlines airways motors industries systems technologies hospital museum church treasury pact',
);
/** Those that are names by themselves; "the University" is none. */
const LEGISLATURES = words('parliament congress senate');
const PLACE_HEADS = words(
  'sea ocean river gulf strait straits bay island islands peninsula province county region territory district ' +
    'mountains valley desert city square street avenue airport port canal coast hills basin plateau republic ' +
    'kingdom empire oblast krai prefecture bridge tower palace park stadium station',
);
/** Before the name itself: "Lake Baikal", "Mount Everest". */
const PLACE_OPENINGS = words('lake mount cape fort port');

/** What a name may go on with after "of" or "for": "Ministry of Foreign Affairs". */
const WITH_COMPLEMENT = new Set([...ORGANISATION_HEADS, ...PLACE_HEADS]);

const COMPASS = /^(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest)$/;

/** Between the capitals of a person's name. */
const PARTICLES = words(
  'von van der den de di da del della du la le el al bin ibn bint ben zu zur ten ter dos das y',
);

/** Those that only names of persons have; "de" and "la" are in names of places as well. */
const PERSON_PARTICLES = words('van von bin ibn bint');

export const isRole = (word: string) => ROLES.has(plain(word));
export const isReign = (word: string) => REIGNS.has(plain(word));
export const isRoleAsLastName = (word: string) => LAST_NAMES.has(plain(word));
export const isRoleModifier = (word: string) => ROLE_MODIFIERS.has(plain(word));
export const isParticle = (word: string) => PARTICLES.has(word);
export const isPersonParticle = (word: string) => PERSON_PARTICLES.has(word);
export const isCompass = (word: string) => COMPASS.test(word);
export const isOrganisationHead = (word: string) => ORGANISATION_HEADS.has(plain(word));
export const isLegislature = (word: string) => LEGISLATURES.has(plain(word));
export const isPlaceHead = (word: string) => PLACE_HEADS.has(plain(word));
export const isPlaceOpening = (word: string) => PLACE_OPENINGS.has(plain(word));
export const takesComplement = (word: string) => WITH_COMPLEMENT.has(plain(word));

/** Patterns of one role in running text, for what stands before or after a name. */
export const ROLE = `(?:${[...ROLES].join('|')})`;

/** "Mr Putin", "President Xi", "the Kremlin" without what is no part of the name; "Pope Francis" keeps it. */
export function withoutTitles(name: string): string {
  const words = name.trim().split(/\s+/);
  const isName = (word: string) => !isRole(word) && !/^the$/i.test(word);
  const first = words.findIndex((word, i) => isName(word) || i === words.length - 1);
  const isReigning = first === words.length - 1 && isReign(words[first - 1] ?? '');
  return words.slice(isReigning ? first - 1 : first).join(' ');
}

/** "Scholz" of "German Chancellor Scholz" too. */
export function withoutOffice(name: string): string {
  const words = name.trim().split(/\s+/);
  const office = words.findLastIndex((word, i) => isRole(word) && i < words.length - 1);
  return withoutTitles(words.slice(Math.max(office, 0)).join(' '));
}

/** "sisi" of "el-sisi"; lower case. */
export function withoutArticle(word: string): string {
  return word.replace(/^(?:adh?|al|an|ar|ash?|ath?|az|el|es|u[dlr])-(?=\p{L}{2})/u, '');
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
