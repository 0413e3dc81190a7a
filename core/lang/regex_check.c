/* Programs come from Python: before one runs, every operand is looked at once. */
#include "lang/regex.h"

typedef struct check {
    const int32_t *words;
    int32_t n, groups, first_loop, n_registers;
    bool *begins; /* of each word: does an instruction begin there? NULL: there is but one */
} check;

/* How many words the instruction at `at` has; 0: it does not fit or is none. */
static int32_t size_of(const check *c, int32_t at) {
    static const uint8_t sizes[] = {
        [GW_RE_MATCH] = 1,  [GW_RE_FAIL] = 1,    [GW_RE_CHAR] = 2, [GW_RE_CHAR_IGNORE] = 2,
        [GW_RE_ANY] = 1,    [GW_RE_ANY_ALL] = 1, [GW_RE_SET] = 3,  [GW_RE_AT] = 2,
        [GW_RE_SPLIT] = 2,  [GW_RE_JUMP] = 2,    [GW_RE_MARK] = 2, [GW_RE_BACK] = 3,
        [GW_RE_BRANCH] = 3, [GW_RE_ENTER] = 2,   [GW_RE_LOOP] = 6, [GW_RE_REPEAT] = 5,
        [GW_RE_LOOK] = 5,   [GW_RE_SEEN] = 3};
    const int32_t op = c->words[at];
    if (op < 0 || op >= (int32_t)sizeof sizes || sizes[op] > c->n - at) {
        return 0;
    }
    int32_t more = 0;
    if (op == GW_RE_SET) {
        more = c->words[at + 1];
    } else if (op == GW_RE_REPEAT) {
        more = c->words[at + 4];
    }
    return more < 0 || more > c->n - at - sizes[op] ? 0 : sizes[op] + more;
}

static bool is_set(const int32_t *members, int32_t n) {
    for (int32_t i = 0; i < n;) {
        const int32_t words = members[i] == GW_RE_CATEGORY ? 2 : 3;
        if (words > n - i) {
            return false;
        }
        i += words;
    }
    return true;
}

static bool is_loop(const check *c, int32_t r) {
    return r >= c->first_loop && r + 1 < c->n_registers;
}

static bool is_target(const check *c, int32_t word) {
    return word >= 0 && word < c->n && c->begins[word];
}

static bool is_good(const check *c, int32_t at) {
    const int32_t *w = c->words + at;
    switch ((gw_regex_op)w[0]) {
    case GW_RE_SET:
        return is_set(w + 3, w[1]);
    case GW_RE_SPLIT:
    case GW_RE_JUMP:
        return is_target(c, w[1]);
    case GW_RE_MARK:
        return w[1] >= 2 && w[1] < 2 * (c->groups + 1);
    case GW_RE_BACK:
        return w[1] >= 1 && w[1] <= c->groups;
    case GW_RE_BRANCH:
        return w[1] >= 1 && w[1] <= c->groups && is_target(c, w[2]);
    case GW_RE_ENTER:
        return is_loop(c, w[1]);
    case GW_RE_LOOP:
        return is_loop(c, w[1]) && is_target(c, w[5]);
    case GW_RE_REPEAT:
        return w[1] >= 0 && w[4] > 0 && w[5] >= GW_RE_CHAR && w[5] <= GW_RE_SET &&
               size_of(c, at + 5) == w[4] && is_good(&(check){.words = w + 5, .n = w[4]}, 0);
    case GW_RE_LOOK:
        return w[3] >= 0 && is_target(c, w[4]);
    default:
        return true;
    }
}

/* Where instructions begin; false: there is something else, or the last does not end the program.
 */
static bool find_beginnings(const check *c) {
    int32_t last = -1;
    for (int32_t at = 0; at < c->n;) {
        const int32_t size = size_of(c, at);
        if (size == 0) {
            return false;
        }
        c->begins[at] = true;
        last = at;
        at += size;
    }
    return last >= 0 && c->words[last] == GW_RE_MATCH;
}

bool gw_regex_check(gw_context *ctx, const int32_t *words, size_t n, int32_t groups,
                    int32_t loops) {
    if (n > INT32_MAX || groups < 0 || groups > INT16_MAX || loops < 0 || loops > INT16_MAX) {
        return false;
    }
    const check c = {.words = words,
                     .n = (int32_t)n,
                     .groups = groups,
                     .first_loop = 2 * groups + 3,
                     .n_registers = 2 * groups + 3 + 2 * loops,
                     .begins = gw_alloc_zero(ctx, n * sizeof(bool))};
    bool good = c.begins && find_beginnings(&c);
    for (int32_t at = 0; good && at < c.n; at += size_of(&c, at)) {
        good = is_good(&c, at);
    }
    gw_release(ctx, c.begins, n * sizeof(bool));
    return good;
}
