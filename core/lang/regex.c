/* The matcher. */
#include "lang/regex.h"

#include "lang/unicode.h"

/* What a step says: go on, try what lies on the stack, the whole is found, there is no memory. */
typedef enum verdict { ON, BACK, FOUND, NO_MEMORY } verdict;

static verdict push(gw_regex *r, gw_regex_kind kind, int32_t at, int32_t place, int32_t more) {
    void *stack = r->stack;
    if (r->n_stack >= INT32_MAX ||
        !gw_vm_reserve(r->vm, &stack, &r->capacity, r->n_stack + 1, sizeof *r->stack)) {
        return NO_MEMORY;
    }
    r->stack = stack;
    r->stack[r->n_stack++] = (gw_regex_entry){.kind = kind, .at = at, .place = place, .more = more};
    return ON;
}

/* A register changes; what it was comes back when what follows fails. */
static verdict set(gw_regex *r, int32_t at, int32_t value) {
    const int32_t before = r->registers[at];
    r->registers[at] = value;
    return before == value ? ON : push(r, GW_RE_UNDO, at, before, 0);
}

static verdict do_mark(gw_regex *r, const int32_t *code) {
    r->pc += 2;
    const verdict done = set(r, code[1], r->place);
    return done == ON && (code[1] & 1) ? set(r, r->last_group, code[1] / 2) : done;
}

static verdict do_one(gw_regex *r, const int32_t *code, int32_t words) {
    if (r->place >= r->end || !gw_regex_takes(code, r->text[r->place])) {
        return BACK;
    }
    r->place++;
    r->pc += words;
    return ON;
}

static verdict do_back(gw_regex *r, const int32_t *code) {
    const int32_t from = r->registers[2 * code[1]], to = r->registers[2 * code[1] + 1];
    if (from < 0 || to < from || to - from > r->end - r->place) {
        return BACK;
    }
    for (int32_t i = from; i < to; i++, r->place++) {
        const uint32_t a = r->text[i], b = r->text[r->place];
        if (a != b && !(code[2] && gw_to_lower(a) == gw_to_lower(b))) {
            return BACK;
        }
    }
    r->pc += 3;
    return ON;
}

/* One more round of a loop begins at its body. */
static verdict round_again(gw_regex *r, int32_t at, int32_t body) {
    r->pc = body;
    const verdict done = set(r, at, r->registers[at] + 1);
    return done == ON ? set(r, at + 1, r->place) : done;
}

/* A round of the loop is over (or none has been): another, or what follows? A round that took
 * nothing is the last, so that loops end. */
static verdict do_loop(gw_regex *r, const int32_t *code) {
    const int32_t at = code[1], min = code[2], max = code[3], after = r->pc + 6, body = code[5];
    const bool lazy = code[4];
    const int32_t count = r->registers[at];
    const bool more = (max < 0 || count < max) && r->registers[at + 1] != r->place;
    if (count < min) {
        r->pc = body;
        return set(r, at, count + 1);
    }
    if (!more) {
        r->pc = after;
        return ON;
    }
    if (lazy) {
        r->pc = after;
        return push(r, GW_RE_ROUND, body, r->place, at);
    }
    const verdict done = push(r, GW_RE_CHOICE, after, r->place, 0);
    return done == ON ? round_again(r, at, body) : done;
}

/* A run of one-character items, without an entry on the stack for each. */
static verdict do_repeat(gw_regex *r, const int32_t *code, uint32_t *steps) {
    const int32_t min = code[1], max = code[2], after = r->pc + 5 + code[4];
    const int32_t room = r->end - r->place;
    const int32_t most = code[3] == GW_RE_LAZY ? min : max < 0 || max > room ? room : max;
    if (min > room) {
        return BACK;
    }
    int32_t n = 0;
    while (n < most && gw_regex_takes(code + 5, r->text[r->place + n])) {
        n++;
    }
    *steps += (uint32_t)n / 8;
    if (n < min) {
        return BACK;
    }
    const int32_t least = r->place + min;
    const int32_t pc = r->pc;
    r->place += n;
    r->pc = after;
    if (code[3] == GW_RE_LAZY) {
        return max < 0 || max > min ? push(r, GW_RE_LONGER, pc, r->place, max < 0 ? -1 : max - min)
                                    : ON;
    }
    return code[3] == GW_RE_GREEDY && r->place > least
               ? push(r, GW_RE_SHORTER, after, r->place, least)
               : ON;
}

static verdict do_look(gw_regex *r, const int32_t *code) {
    const bool negative = code[2];
    if (code[1] == GW_RE_BEHIND && r->place < code[3]) {
        r->pc = negative ? code[4] : r->pc;
        return negative ? ON : BACK;
    }
    if (push(r, GW_RE_LOOKING, negative ? code[4] : -1, r->place, r->looking) == NO_MEMORY) {
        return NO_MEMORY;
    }
    r->looking = (int32_t)r->n_stack - 1;
    r->place -= code[1] == GW_RE_BEHIND ? code[3] : 0;
    r->pc += 5;
    return ON;
}

static void undo(gw_regex *r, const gw_regex_entry *e) {
    r->registers[e->at] = e->place;
}

/* The body of a LOOK has matched: its choices are forgotten. What it captured stays, and is undone
 * when what follows fails; after a negative one it is undone at once. */
static verdict do_seen(gw_regex *r, const int32_t *code) {
    const size_t base = (size_t)r->looking;
    const gw_regex_entry look = r->stack[base];
    r->looking = look.more;
    if (code[2]) {
        while (r->n_stack > base) {
            const gw_regex_entry *e = &r->stack[--r->n_stack];
            if (e->kind == GW_RE_UNDO) {
                undo(r, e);
            }
        }
        return BACK;
    }
    size_t kept = base;
    for (size_t i = base + 1; i < r->n_stack; i++) {
        if (r->stack[i].kind == GW_RE_UNDO) {
            r->stack[kept++] = r->stack[i];
        }
    }
    r->n_stack = kept;
    r->place = code[1] == GW_RE_ATOMIC ? r->place : look.place;
    r->pc += 3;
    return ON;
}

static verdict do_enter(gw_regex *r, const int32_t *code) {
    r->pc += 2;
    const verdict done = set(r, code[1], 0);
    return done == ON ? set(r, code[1] + 1, -1) : done;
}

static verdict step(gw_regex *r, uint32_t *steps) {
    const int32_t *code = r->program + r->pc;
    switch ((gw_regex_op)code[0]) {
    case GW_RE_MATCH:
        return (r->whole && r->place != r->end) || r->place == r->forbidden ? BACK : FOUND;
    case GW_RE_FAIL:
        return BACK;
    case GW_RE_CHAR:
    case GW_RE_CHAR_IGNORE:
        return do_one(r, code, 2);
    case GW_RE_ANY:
    case GW_RE_ANY_ALL:
        return do_one(r, code, 1);
    case GW_RE_SET:
        return do_one(r, code, 3 + code[1]);
    case GW_RE_AT:
        r->pc += 2;
        return gw_regex_is_at(r, (gw_regex_place)code[1], r->place) ? ON : BACK;
    case GW_RE_SPLIT:
        r->pc += 2;
        return push(r, GW_RE_CHOICE, code[1], r->place, 0);
    case GW_RE_JUMP:
        r->pc = code[1];
        return ON;
    case GW_RE_MARK:
        return do_mark(r, code);
    case GW_RE_BACK:
        return do_back(r, code);
    case GW_RE_BRANCH:
        r->pc = r->registers[2 * code[1] + 1] < 0 ? code[2] : r->pc + 3;
        return ON;
    case GW_RE_ENTER:
        return do_enter(r, code);
    case GW_RE_LOOP:
        return do_loop(r, code);
    case GW_RE_REPEAT:
        return do_repeat(r, code, steps);
    case GW_RE_LOOK:
        return do_look(r, code);
    case GW_RE_SEEN:
        return do_seen(r, code);
    }
    return BACK;
}

/* One more item of a lazy run. */
static verdict longer(gw_regex *r, gw_regex_entry e) {
    const int32_t *code = r->program + e.at;
    r->place = e.place;
    if (r->place >= r->end || !gw_regex_takes(code + 5, r->text[r->place])) {
        return BACK;
    }
    r->place++;
    r->pc = e.at + 5 + code[4];
    return e.more == 1 ? ON : push(r, GW_RE_LONGER, e.at, r->place, e.more < 0 ? -1 : e.more - 1);
}

/* Takes the entry off the top. BACK: it gives no other way on. */
static verdict resume(gw_regex *r, gw_regex_entry e) {
    switch (e.kind) {
    case GW_RE_UNDO:
        undo(r, &e);
        return BACK;
    case GW_RE_LONGER:
        return longer(r, e);
    case GW_RE_ROUND:
        r->place = e.place;
        return round_again(r, e.more, e.at);
    case GW_RE_SHORTER:
        r->pc = e.at;
        r->place = e.place - 1;
        return r->place > e.more ? push(r, GW_RE_SHORTER, e.at, r->place, e.more) : ON;
    case GW_RE_LOOKING:
        r->looking = e.more;
        if (e.at < 0) {
            return BACK;
        }
        break;
    case GW_RE_CHOICE:
        break;
    }
    r->pc = e.at;
    r->place = e.place;
    return ON;
}

/* Back to the last choice. BACK: there is none left. */
static verdict backtrack(gw_regex *r) {
    verdict done = BACK;
    while (done == BACK && r->n_stack > 0) {
        done = resume(r, r->stack[--r->n_stack]);
    }
    return done;
}

void gw_regex_begin(gw_regex *r) {
    for (int32_t i = 0; i < r->n_registers; i++) {
        r->registers[i] = -1;
    }
    r->n_stack = 0;
    r->looking = -1;
    r->pc = 0;
    r->place = r->start;
}

gw_regex_answer gw_regex_run(gw_regex *r, uint32_t budget) {
    for (uint32_t steps = 0; steps < budget; steps++) {
        verdict done = step(r, &steps);
        if (done == BACK) {
            done = backtrack(r);
        }
        if (done == FOUND) {
            return GW_RE_FOUND;
        }
        if (done == NO_MEMORY) {
            return GW_RE_NO_MEMORY;
        }
        if (done == BACK) {
            if (!r->searching || r->start >= r->end) {
                return GW_RE_NOTHING;
            }
            r->start++;
            gw_regex_begin(r);
        }
    }
    return GW_RE_NOT_YET;
}
