// docs/soak.md: what the last soak found, where and when.
import { conditions } from '../../bench/conditions.js';
import { quantile } from '../../bench/statistics.js';
import { percent } from '../../eval/measures/metrics.js';
import type { Changes } from './changes.js';
import type { Again, Asked } from './members.js';
import { BOUNDS, ENOUGH, growth, type Sample, SERIES } from './memory.js';
import { signed } from './picture.js';
import type { Troubles } from './troubles.js';

export interface Soaked {
  readonly asked: readonly Asked[];
  readonly repeats: number;
  readonly members: number;
  /** Questions that have more than one answer. */
  readonly doubled: number;
  readonly changes: Changes;
  /** Votes in the database in the end. */
  readonly votesKept: number;
  /** What was asked while the bot's own process spun. */
  readonly standing: Asked[];
  readonly troubles: ReturnType<Troubles['counts']>;
  readonly samples: readonly Sample[];
  readonly minutes: number;
}

/** What does not hold, in words; none when the soak has been passed. */
export function problemsOf(soaked: Soaked): string[] {
  const { asked, standing, changes, votesKept, doubled, samples } = soaked;
  const lost = [...asked, ...standing].filter(({ outcome }) => outcome === 'lost');
  const isLong = asked.length >= ENOUGH;
  const grown = SERIES.filter((name) => isLong && !(growth(samples, name) <= BOUNDS[name]));
  return [
    ...(lost.length > 0 ? [`${lost.length} questions were lost, such as “${lost[0]?.text}”.`] : []),
    ...(changes.lost.length > 0
      ? [`${changes.lost.length} changes were lost, such as ${changes.lost[0]}.`]
      : []),
    ...(votesKept < changes.done.votes || votesKept > changes.done.votes + changes.unsure
      ? [`${votesKept} votes are kept of ${changes.done.votes} that were confirmed.`]
      : []),
    ...(doubled > 0 ? [`${doubled} questions were answered more than once.`] : []),
    ...grown.map(
      (name) =>
        `Memory is not flat: ${name} grew by ${signed(growth(samples, name))} MB per 1,000 questions, more than ${BOUNDS[name]}.`,
    ),
  ];
}

export function reportOn(soaked: Soaked): string {
  const { asked, repeats, members, doubled, troubles, samples, minutes, changes } = soaked;
  const problems = problemsOf(soaked);
  const { date, commit, machine } = conditions();
  const seconds = asked.map(({ ms }) => ms / 1_000);
  const at = (share: number) => quantile(seconds, share).toFixed(1);
  const again = (why: Again) =>
    asked.flatMap((each) => each.again).filter((each) => each === why).length;
  return `# Soak

\`npm run soak\` has ${members} members ask ${asked.length.toLocaleString('en')} questions, one after the other and without a pause, of the
real bot with two inference processes against the tests' loopback Discord, by \`/ask\`, mention and direct message; they edit a tenth of the
messages and vote on a tenth of the other answers, and a manager adds an article to a server and removes it, again and again. All the
while REST requests fail, the gateway drops, inference processes die, hang or spin, and the disk of \`DATA_DIR\` is full for 30
questions of 400. In the end the bot's own process spins until its watchdog ends it, and is started anew. \`SOAK_QUESTIONS=500 npm run soak\` asks fewer. It ends
with an error when a question or a change is lost, or one is answered or counted twice, or when memory is not flat. This file and the picture are written by it.

![Memory by questions answered](pictures/soak.svg)

## Last run

${date}, commit ${commit}, ${machine}; ${minutes.toFixed(0)} minutes.

| what | figure |
|---|---|
| questions; share that had been asked before, and may be answered from memory | ${asked.length.toLocaleString('en')}; ${percent(repeats)} % |
| answered | ${asked.filter(({ outcome }) => outcome === 'answered').length.toLocaleString('en')} |
| lost | ${asked.filter(({ outcome }) => outcome === 'lost').length} |
| answered more than once | ${doubled} |
| edits followed; articles added or removed; changes lost | ${changes.done.edits}; ${changes.done.articles}; ${changes.lost.length} |
| votes that were confirmed; those in the database; tries that were not confirmed | ${changes.done.votes}; ${soaked.votesKept}; ${changes.unsure} |
| asked while the bot's own process spun; answered after it was started anew | ${soaked.standing.length}; ${soaked.standing.filter(({ outcome }) => outcome === 'answered').length} |
| asked again because too many asked at once | ${again('overloaded')} |
| asked again after an apology with a reference | ${again('failed')} |
| asked again because Discord said that the bot did not respond in 3 s | ${again('no response')} |
| REST requests that failed; gateway drops; inference processes killed, stopped or spinning; times the disk was full | ${troubles.rest}; ${troubles.gateway}; ${troubles.workers}; ${troubles.disk} |
| seconds from the question to its answer, troubles included: p50, p95, longest | ${at(0.5)}, ${at(0.95)}, ${at(1)} |
${SERIES.map((name) => `| ${name}: growth, MB per 1,000 questions (bound ${BOUNDS[name]}) | ${signed(growth(samples, name))} |`).join('\n')}

${problems.length === 0 ? 'It holds.' : problems.join('\n')}${asked.length < ENOUGH ? ` Fewer than ${ENOUGH.toLocaleString('en')} questions do not tell whether memory is flat: caches are still filling.` : ''}

## What is measured

- **Lost**: no answer within ten minutes, or after asking ten times. A member asks again when told to, and when Discord says
  that the bot did not respond: while the gateway is down that is Discord's rule for commands, and no bot can change it.
- **Answered more than once**: a message, command or repetition of one to which there is more than one message of the bot's.
- **Changes** are tried again as people do it, until the bot says that they are done; an article is looked for on the disk.
- **Flat**: the peak (90th percentile of samples every five seconds) of the last quarter lies above that of the second by less
  than the bound. The heap is what a full collection leaves; the resident memory is read before it. One of the two inference processes is never harmed, so
  that its memory can be watched from beginning to end; the other is killed, stopped or made to spin after every 250 questions.
- Sessions that Discord does not let resume are left out: it tells nobody what was written in between. They are tested in
  \`test/bot/faults.test.ts\`.
`;
}
