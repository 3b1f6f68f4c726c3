#!/usr/bin/env python3
"""Checks files of written events, and of pairs about those in train.jsonl: python3 check.py FILE.jsonl … (README.md). Exit 1 on any error."""
import json, pathlib, re, sys, collections
STOP=set("a an the of to in on at for by with from and or but is are was were be been being it its this that these those as who whom whose what which when where why how many much did do does done will would can could should has have had not no any there their they he she his her him them about into over after before than then so if also more most all".split())
def words(t): return {w for w in re.findall(r"[a-z0-9]+", t.lower()) if w not in STOP and len(w)>2}
KINDS=set("who who-list when where how-many what what-said why how yes-no which identity consequence purpose comparison unanswerable".split()); STYLES=set("plain casual keywords typo".split())
errs=0; tot=collections.Counter(); seen=collections.defaultdict(list)
def err(*a):
    global errs; errs+=1; print("ERROR",*a)
def articles_of(e, known={}):
    """An event's own articles; those that train.jsonl has of it where it is only asked further questions."""
    if "articles" in e: return e["articles"]
    if not known:
        with open(pathlib.Path(__file__).parent/"train.jsonl",encoding="utf-8") as lines: known.update((x["event"],x["articles"]) for x in map(json.loads,lines))
    return known[e["event"]]
for f in sys.argv[1:]:
    for n,line in enumerate(open(f,encoding="utf-8"),1):
        if not line.strip(): continue
        try: e=json.loads(line)
        except Exception as x: err(f,n,"not JSON:",x); continue
        ev=e.get("event","?"); S={}
        articles=articles_of(e); isPairs="articles" not in e
        if not 2<=len(articles)<=3: err(ev,"2 or 3 articles")
        for a in articles:
            k=0
            for p,par in enumerate(a["paragraphs"]):
                for s,t in enumerate(par):
                    k+=1; S[(a["id"],p,s)]=t
                    if "\n" in t or not t.strip() or t!=t.strip(): err(ev,a["id"],p,s,"line break or blank at an end")
            if not 7<=k<=16: err(ev,a["id"],f"{k} sentences")
            if re.search(r"\b(Putin|Xi Jinping|Kremlin)\b",json.dumps(a,ensure_ascii=False)): err(ev,a["id"],"forbidden topic")
        qs=e["questions"]; un=[q for q in qs if q["kind"]=="unanswerable"]
        isEnough=len(un)*2>=len(qs) if isPairs else 38<=len(qs)<=44 and 12<=len(un)<=15
        if not isEnough: err(ev,f"{len(qs)} questions, {len(un)} unanswerable")
        first=collections.Counter(q["q"].lower().split()[0] for q in qs)
        for w,c in first.items():
            if c>5: err(ev,f"{c} questions begin with '{w}'")
        low=0
        for i,q in enumerate(qs):
            w=f"{ev} q{i} «{q['q']}»"; tot[q["style"]]+=1; tot["kind "+q["kind"]]+=1; seen[re.sub(r"[^a-z ]","",q["q"].lower())].append(ev)
            if q["style"] not in STYLES or q["kind"] not in KINDS: err(w,"style or kind")
            if (q["kind"]=="unanswerable")!=(not q["answers"]): err(w,"answers and kind do not fit")
            if q["kind"]=="unanswerable" and not q.get("near") and i<len(qs) and q.get("near") is None: err(w,"near is missing (may be [] for small talk)")
            used=set()
            for a in q["answers"]:
                at=tuple(a["at"])
                if at not in S: err(w,"no sentence",at); continue
                if at in used: err(w,"twice",at)
                used.add(at)
                if not a["spans"]: err(w,"no spans")
                for sp in a["spans"]:
                    if sp not in S[at]: err(w,f"span not in sentence: {sp!r} / {S[at]!r}")
                    if len(sp)>0.85*len(S[at]) and len(sp.split())>12: err(w,"span is nearly the whole sentence")
            for at in q.get("partly",[])+q.get("near",[]):
                if tuple(at) not in S: err(w,"no sentence",at)
                elif tuple(at) in used: err(w,"both right and partly",at)
            if q["answers"] and all(len(words(q["q"])&words(S.get(tuple(a["at"]),"")))<=1 for a in q["answers"][:1]): low+=1
        if low<7 and not isPairs: err(ev,f"only {low} low-overlap questions (at most one shared content word with the first answer)")
        tot["events"]+=1; tot["low"]+=low; tot["questions"]+=len(qs)
for k,v in seen.items():
    if len(v)>1 and len(k.split())>2: err("same question in",v,k)
print(dict(tot)); print(f"{errs} errors"); sys.exit(1 if errs else 0)
