"""Questions as members type them, and questions and sentences in which one thing was exchanged.

An exchanged name, number or relation makes a near miss: the sentence still looks like an answer.
"""

import random
import re

ASIDES = ("hey ", "hi, ", "pls ", "anyone know ", "does anyone know ", "quick question: ", "so ", "ok but ", "wait, ", "guys ")
TAILS = (" pls", " thx", "??", " ?", " again?", " btw", " do you know", " anyone?")
SHORT = {"what is": "whats", "who is": "whos", "where is": "wheres", "how is": "hows", "did not": "didnt", "does not": "doesnt", "do not": "dont", "you": "u", "are": "r", "people": "ppl", "with": "w/", "because": "bc"}
FILLERS = {"the", "a", "an", "is", "are", "was", "were", "did", "does", "do", "of", "to"}
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

OPPOSITES = "first last|before after|largest smallest|biggest smallest|highest lowest|higher lower|most least|more less|increase decrease|increased decreased|rise fall|rose fell|north south|northern southern|east west|eastern western|win lose|won lost|start end|started ended|began ended|begin end|oldest youngest|older younger|import export|imports exports|buy sell|bought sold|support oppose|supported opposed|accept reject|accepted rejected|enter leave|entered left|arrive leave|arrived left|above below|early late|male female|men women|father mother|son daughter|brother sister|husband wife|king queen|open close|opened closed|longest shortest|best worst|minimum maximum|major minor|friend enemy|allow forbid|allowed forbade|include exclude|with without|inside outside|day night|morning evening|gain lose|gained lost|public private|rural urban|old new|born died|attack defend|attacked defended|like dislike|good bad|advantage disadvantage|always never|can cannot|is isn't|was wasn't|are aren't|were weren't|did didn't|does doesn't"
OPPOSITE = {a: b for pair in OPPOSITES.split("|") for a, b in (pair.split(), pair.split()[::-1])}

NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
NAME = re.compile(r"\b[A-Z][\w'’-]*(?:\s+(?:of|the|de|von|van)?\s?[A-Z][\w'’-]*)*")
NOT_NAMES = {"The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "I", "This", "That", "These", "What", "Who", "When", "Where", "Which", "Why", "How", "Whose", "Whom", "If", "But", "And", "For", "As", "By", "To", "From", "With", "My", "His", "Her", "Their", "Is", "Was", "Are", "Were", "Did", "Does", "Do", "Can"}
MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}


def roughen(question: str, random_: random.Random) -> str:
    """About half of the questions as they are, the others in lower case, short, with asides or typos."""
    if random_.random() < 0.5:
        return question
    text = question
    if random_.random() < 0.75:
        text = text.lower()
    if random_.random() < 0.75:
        text = text.rstrip(" ?")
    if random_.random() < 0.25:
        for long, short in SHORT.items():
            if random_.random() < 0.5:
                text = re.sub(rf"\b{re.escape(long)}\b", short, text, flags=re.IGNORECASE)
    if random_.random() < 0.12:
        kept = [word for word in text.split() if word.lower() not in FILLERS]
        text = " ".join(kept) if len(kept) > 2 else text
    if random_.random() < 0.1:
        text = random_.choice(ASIDES) + text
    if random_.random() < 0.1:
        text += random_.choice(TAILS)
    if random_.random() < 0.2:
        text = mistype(text, random_)
    return text


def mistype(text: str, random_: random.Random) -> str:
    """One letter of one longer word left out, doubled, exchanged with its neighbour or mishit."""
    words = [m for m in re.finditer(r"[A-Za-z]{4,}", text)]
    if not words:
        return text
    word = random_.choice(words)
    i = random_.randrange(word.start() + 1, word.end() - 1)
    letter = text[i].lower()
    row = next((keys for keys in KEYS if letter in keys), letter)
    near = row[min(len(row) - 1, row.index(letter) + 1)]
    changed = random_.choice(("", text[i] * 2, text[i + 1] + text[i], near))
    return text[:i] + changed + text[i + (2 if changed == text[i + 1] + text[i] else 1) :]


def kind_of(thing: str) -> str:
    if NUMBER.fullmatch(thing):
        return "year" if re.fullmatch(r"1\d{3}|20\d{2}", thing) else "number"
    return "month" if thing in MONTHS else "day" if thing in DAYS else "name"


def things_of(text: str) -> list[str]:
    """Names and numbers, without a word that only starts the sentence."""
    names = [re.sub(r"['’]s$", "", m.group()) for m in NAME.finditer(text)]
    return [name for name in names if name not in NOT_NAMES] + NUMBER.findall(text)


def swap_thing(question: str, sentence: str, others: list[str], random_: random.Random) -> tuple[str, str] | None:
    """A name or number that question and sentence share, and another of its kind that neither has."""
    shared = [thing for thing in things_of(question) if thing in sentence]
    random_.shuffle(shared)
    for thing in shared:
        kind = kind_of(thing)
        fitting = [o for o in others if kind_of(o) == kind and o not in question and o not in sentence and o not in thing]
        if fitting:
            return thing, random_.choice(fitting)
        if kind in ("year", "number") and thing.isdigit():
            return thing, str(max(1, int(thing) + random_.choice((-12, -7, -3, -2, 2, 3, 5, 11))))
    return None


def swap_relation(question: str, random_: random.Random) -> str | None:
    """The question with one word turned into its opposite, or None if it has no such word."""
    found = [m for m in re.finditer(r"[a-z']+", question) if m.group() in OPPOSITE]
    if not found:
        return None
    word = random_.choice(found)
    return question[: word.start()] + OPPOSITE[word.group()] + question[word.end() :]
