/* Regular expressions: a backtracking matcher over a program of words. The prelude's _re_parser.py
 * and _re_compiler.py make the program; what is tried later and what must be undone then is on a
 * stack on the heap, so that neither the pattern's depth nor the text's length is the C stack's. */
#ifndef GW_LANG_REGEX_H
#define GW_LANG_REGEX_H

#include "lang/state.h"

/* Instructions, each followed by its operands. Targets are places in the program. */
typedef enum gw_regex_op {
    GW_RE_MATCH,
    GW_RE_FAIL,
    GW_RE_CHAR,        /* c */
    GW_RE_CHAR_IGNORE, /* c: in lower case */
    GW_RE_ANY,         /* but a newline */
    GW_RE_ANY_ALL,
    GW_RE_SET,    /* n, flags, then n words of members: see gw_regex_member */
    GW_RE_AT,     /* place */
    GW_RE_SPLIT,  /* target: goes on, later there */
    GW_RE_JUMP,   /* target */
    GW_RE_MARK,   /* register: the place, an odd one is the end of a group */
    GW_RE_BACK,   /* group, ignore case */
    GW_RE_BRANCH, /* group, target: there when the group did not take part */
    GW_RE_ENTER, /* register of a loop: its count and the place of its last round are kept from 0 */
    GW_RE_LOOP,  /* register, min, max (-1: none), lazy, target of the body */
    GW_RE_REPEAT, /* min, max, how (greedy, lazy, possessive), words of the one-character item */
    GW_RE_LOOK,   /* kind, negative, width, target when it fails and negative */
    GW_RE_SEEN    /* kind, negative: the body of a LOOK has matched */
} gw_regex_op;

typedef enum gw_regex_member {
    GW_RE_RANGE,
    GW_RE_CATEGORY
} gw_regex_member;                            /* lo, hi | category */
enum { GW_RE_NEGATED = 1, GW_RE_IGNORE = 2 }; /* flags of a SET */
typedef enum gw_regex_category {
    GW_RE_DIGIT,
    GW_RE_SPACE,
    GW_RE_WORD,
    GW_RE_CATEGORY_KINDS,
    GW_RE_ASCII = 4, /* added to a kind */
    GW_RE_NOT = 8    /* added too */
} gw_regex_category;
typedef enum gw_regex_place {
    GW_RE_BEGIN,
    GW_RE_BEGIN_LINE,
    GW_RE_END,
    GW_RE_END_LINE,
    GW_RE_END_TEXT,
    GW_RE_BOUNDARY,
    GW_RE_NOT_BOUNDARY,
    GW_RE_ASCII_BOUNDARY,
    GW_RE_NOT_ASCII_BOUNDARY
} gw_regex_place;
typedef enum gw_regex_how { GW_RE_GREEDY, GW_RE_LAZY, GW_RE_POSSESSIVE } gw_regex_how;
typedef enum gw_regex_look { GW_RE_AHEAD, GW_RE_BEHIND, GW_RE_ATOMIC } gw_regex_look;

/* What lies on the stack. */
typedef enum gw_regex_kind {
    GW_RE_UNDO,    /* a register */
    GW_RE_CHOICE,  /* another way */
    GW_RE_SHORTER, /* one item less of a greedy run */
    GW_RE_LONGER,  /* one item more of a lazy one */
    GW_RE_ROUND,   /* another round of a lazy loop */
    GW_RE_LOOKING  /* below it nothing is tried for what is inside a LOOK */
} gw_regex_kind;
typedef struct gw_regex_entry {
    gw_regex_kind kind;
    int32_t at;    /* register | where to go on */
    int32_t place; /* what it was | of the text */
    int32_t more; /* SHORTER: the least place; LONGER: how many (-1: any); ROUND: register; LOOKING:
                     outer */
} gw_regex_entry;

typedef struct gw_regex {
    gw_vm *vm;
    const int32_t *program;
    int32_t *registers; /* two a group, -1: unset; the last group that ended; two a loop */
    int32_t n_registers, last_group; /* all; which is the last group's */
    uint32_t *text;
    int32_t length;
    int32_t start, end; /* of this search: where it tries now, and where the text ends for it */
    int32_t pc, place;
    int32_t forbidden; /* an empty match may not be here; -1: anywhere */
    bool searching, whole;
    gw_regex_entry *stack;
    size_t n_stack, capacity;
    int32_t looking; /* the innermost LOOKING on the stack; -1: none */
} gw_regex;

typedef enum gw_regex_answer {
    GW_RE_FOUND,
    GW_RE_NOTHING,
    GW_RE_NOT_YET,
    GW_RE_NO_MEMORY
} gw_regex_answer;

/* Do all operands of the words stay within the program and the registers of so many groups and
 * loops? gw_regex_run trusts them. Without memory: no, and
 * the context's error is set. regex_check.c */
bool gw_regex_check(gw_context *ctx, const int32_t *words, size_t n, int32_t groups, int32_t loops);
/* Begins a search at r->start. */
void gw_regex_begin(gw_regex *r);
/* Goes on for about `budget` steps. Found: the registers tell where. */
gw_regex_answer gw_regex_run(gw_regex *r, uint32_t budget);

/* Of one character: is it what the instruction at `code` (CHAR, ANY, SET) stands for? regex_char.c
 */
bool gw_regex_takes(const int32_t *code, uint32_t c);
/* Is the place of the text (between 0 and end) one of that kind? */
bool gw_regex_is_at(const gw_regex *r, gw_regex_place kind, int32_t place);

#endif
