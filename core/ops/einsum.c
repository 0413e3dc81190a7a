/* torch.einsum, as at::einsum composes it: every operand is permuted to the same letters, and the
 * operands are multiplied from left to right, letters that come nowhere later being summed. */
#include <string.h>

#include "ops/record.h"
#include "ops/words.h"

enum { LETTERS = 52 };

typedef struct equation {
    const char *terms[GW_MAX_DIMS]; /* of the operands */
    int lengths[GW_MAX_DIMS];
    int place[LETTERS]; /* its dim in all operands, -1: nowhere */
    int64_t size[LETTERS];
    int n_out, n_dims; /* letters of the output come first */
} equation;

static int letter(char c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' + 26 : -1;
}

/* Splits off the next term, without blanks before it. */
static const char *next_term(const char *at, const char **term, int *length) {
    while (*at == ' ')
        at++;
    *term = at;
    while (*at && *at != ',' && !(at[0] == '-' && at[1] == '>'))
        at++;
    *length = (int)(at - *term);
    return at;
}

static gw_status read_terms(gw_context *ctx, equation *e, const char *text, size_t n,
                            const char **rest) {
    for (size_t i = 0; i < n; i++) {
        text = next_term(text, &e->terms[i], &e->lengths[i]);
        if (i + 1 < n && *text != ',')
            return gw_fail(ctx, GW_E_RUNTIME,
                           "einsum(): more operands were provided than specified in the equation");
        text += *text == ',';
    }
    if (*text && !(text[0] == '-' && text[1] == '>'))
        return gw_fail(ctx, GW_E_RUNTIME,
                       "einsum(): fewer operands were provided than specified in the equation");
    *rest = text;
    return GW_OK;
}

static gw_status measure(gw_context *ctx, equation *e, gw_tensor *const *operands, size_t n) {
    for (size_t i = 0; i < n; i++) {
        int dim = 0;
        for (int k = 0; k < e->lengths[i]; k++) {
            const char c = e->terms[i][k];
            const int l = letter(c);
            if (c == ' ')
                continue;
            if (c == '.')
                return gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "einsum with an ellipsis");
            if (l < 0)
                return gw_fail(ctx, GW_E_RUNTIME,
                               "einsum(): invalid subscript given at index %d in the equation "
                               "string, subscripts must be in [a-zA-Z]",
                               (int)(e->terms[i] + k - e->terms[0]));
            if (dim == operands[i]->ndim)
                return gw_fail(
                    ctx, GW_E_RUNTIME,
                    "einsum(): the number of subscripts in the equation (%d) does not "
                    "match the number of dimensions (%d) for operand %zu and no ellipsis "
                    "was given",
                    e->lengths[i], (int)operands[i]->ndim, i);
            const int64_t size = operands[i]->dims[dim++];
            if (e->size[l] > 1 && size != 1 && size != e->size[l])
                return gw_fail(ctx, GW_E_RUNTIME,
                               "einsum(): subscript %c has size %lld for operand %zu which does "
                               "not broadcast with previously seen size %lld",
                               c, (long long)size, i, (long long)e->size[l]);
            e->size[l] = e->size[l] > 1 ? e->size[l] : size;
        }
        if (dim != operands[i]->ndim)
            return gw_fail(ctx, GW_E_RUNTIME,
                           "einsum(): the number of subscripts in the equation (%d) does not match "
                           "the number of dimensions (%d) for operand %zu and no ellipsis was "
                           "given",
                           dim, (int)operands[i]->ndim, i);
    }
    return GW_OK;
}

/* Gives every letter its dim: those of the output in its order (or, without one, those that come
 * once, by the alphabet), then the others. */
static gw_status place_letters(gw_context *ctx, equation *e, const char *rest) {
    int total[LETTERS] = {0};
    for (int i = 0; i < GW_MAX_DIMS; i++)
        for (int k = 0; k < e->lengths[i]; k++)
            if (letter(e->terms[i][k]) >= 0)
                total[letter(e->terms[i][k])]++;
    for (int l = 0; l < LETTERS; l++)
        e->place[l] = -1;
    if (*rest) {
        for (const char *at = rest + 2; *at; at++) {
            const int l = letter(*at);
            if (*at == ' ')
                continue;
            if (l < 0)
                return gw_fail(ctx, *at == '.' ? GW_E_NOT_IMPLEMENTED : GW_E_RUNTIME,
                               *at == '.' ? "einsum with an ellipsis"
                                          : "einsum(): invalid subscript in the output");
            if (!total[l])
                return gw_fail(ctx, GW_E_RUNTIME,
                               "einsum(): output subscript %c does not appear in the equation for "
                               "any input operand",
                               *at);
            if (e->place[l] >= 0)
                return gw_fail(ctx, GW_E_RUNTIME,
                               "einsum(): output subscript %c appears more than once in the output",
                               *at);
            e->place[l] = e->n_dims++;
        }
    } else {
        for (int l = 0; l < LETTERS; l++)
            if (total[l] == 1)
                e->place[l] = e->n_dims++;
    }
    e->n_out = e->n_dims;
    for (int l = 0; l < LETTERS; l++)
        if (total[l] && e->place[l] < 0)
            e->place[l] = e->n_dims++;
    if (e->n_dims > GW_MAX_DIMS)
        return gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "einsum of more than %d letters", GW_MAX_DIMS);
    return GW_OK;
}

/* Operand i with every letter in its place: diagonals taken, missing ones of size 1. */
static gw_tensor *placed(gw_rule *r, const equation *e, gw_tensor *t, int i) {
    char names[GW_MAX_DIMS] = {0};
    int n = 0;
    for (int k = 0; k < e->lengths[i]; k++)
        if (letter(e->terms[i][k]) >= 0)
            names[n++] = e->terms[i][k];
    for (int x = 0; x < n && t; x++)
        for (int y = x + 1; y < n && t; y++) {
            if (names[x] != names[y])
                continue;
            t = own(gw_diagonal(t, 0, x, y)); /* which puts it last */
            t = own(gw_movedim(t, -1, x));
            memmove(names + y, names + y + 1, (size_t)(n - y - 1));
            n--;
            y--;
        }
    for (int l = 0, last = n; l < LETTERS && t; l++)
        if (e->place[l] >= 0 && !memchr(names, l < 26 ? 'A' + l : 'a' + l - 26, (size_t)n)) {
            t = own(gw_unsqueeze(t, last));
            names[last++] = l < 26 ? (char)('A' + l) : (char)('a' + l - 26);
            n = last;
        }
    int64_t order[GW_MAX_DIMS];
    for (int d = 0; d < n; d++)
        order[e->place[letter(names[d])]] = d;
    return own(gw_permute(t, order, n));
}

/* The dims of two operands, which have the same letters: those that are summed, which are in both
 * (not of size 1); of the others batch dims are in both, left ones in a, right ones in b or in
 * neither. */
enum { BATCH, LEFT, RIGHT, SUMMED, GROUPS };

typedef struct group {
    int64_t dims[GW_MAX_DIMS];
    int64_t size; /* of all together */
    int n;
} group;

static void join(group *to, int dim, int64_t size) {
    to->dims[to->n++] = dim;
    to->size *= size;
}

static void group_dims(const gw_tensor *a, const gw_tensor *b, uint32_t sums, group *groups) {
    for (int i = 0; i < GROUPS; i++)
        groups[i] = (group){.size = 1};
    for (int d = 0; d < a->ndim; d++) {
        const bool in_a = a->dims[d] != 1, in_b = b->dims[d] != 1;
        const int which = sums >> d & 1 ? SUMMED : in_a && in_b ? BATCH : in_a ? LEFT : RIGHT;
        join(&groups[which], d, which == RIGHT ? b->dims[d] : a->dims[d]);
    }
}

/* The dims of `n` groups, one behind the other. */
static void list_dims(const group *groups, const int *which, int n, int64_t *order) {
    for (int i = 0; i < n; i++)
        for (int j = 0; j < groups[which[i]].n; j++)
            *order++ = groups[which[i]].dims[j];
}

/* `t` as a batch of matrices. */
static gw_tensor *matrices(gw_rule *r, gw_tensor *t, const group *groups, const int which[4],
                           int rows, int columns) {
    int64_t order[GW_MAX_DIMS];
    list_dims(groups, which, 4, order);
    const int64_t dims[] = {groups[BATCH].size, groups[rows].size, groups[columns].size};
    return own(gw_reshape(own(gw_permute(t, order, t->ndim)), dims, 3));
}

/* The product of two, summed over the dims of `sums`, as sumproduct_pair of PyTorch makes it: a
 * batched matrix product if there are any. Dims stay, summed ones of size 1. */
static gw_tensor *multiply(gw_rule *r, gw_tensor *a, gw_tensor *b, uint32_t sums) {
    group groups[GROUPS];
    if (!a || !b || !sums)
        return a && b ? mul(a, b) : NULL;
    group_dims(a, b, sums, groups);
    static const int of_a[] = {BATCH, LEFT, SUMMED, RIGHT};
    static const int of_b[] = {BATCH, SUMMED, RIGHT, LEFT};
    gw_tensor *x = matrices(r, a, groups, of_a, LEFT, SUMMED);
    gw_tensor *y = matrices(r, b, groups, of_b, SUMMED, RIGHT);
    const int n = a->ndim;
    int64_t order[GW_MAX_DIMS], dims[GW_MAX_DIMS], back[GW_MAX_DIMS];
    list_dims(groups, of_a, 4, order);
    for (int i = 0; i < n; i++) {
        const int64_t d = order[i];
        dims[i] = sums >> d & 1 ? 1 : a->dims[d] != 1 ? a->dims[d] : b->dims[d];
        back[d] = i;
    }
    return own(gw_permute(own(gw_view(bmm(x, y), dims, n)), back, n));
}

/* Joins two operands. `left` counts the operands not yet joined that have a dim (not of size 1):
 * what the last two have is summed over in their product, what one has alone, before. */
static gw_tensor *join_operands(gw_rule *r, const equation *e, gw_tensor *a, gw_tensor *b,
                                int *left) {
    int64_t of_a[GW_MAX_DIMS], of_b[GW_MAX_DIMS];
    int n_a = 0, n_b = 0;
    uint32_t sums = 0;
    for (int d = e->n_out; d < e->n_dims; d++) {
        const bool in_a = a->dims[d] != 1, in_b = b->dims[d] != 1;
        if (in_a && in_b && --left[d] == 1) {
            sums |= 1u << d;
            left[d] = 0;
        } else if (in_a != in_b && left[d] == 1) {
            if (in_a)
                of_a[n_a++] = d;
            else
                of_b[n_b++] = d;
            left[d] = 0;
        }
    }
    a = n_a ? own(gw_sum_dims(a, of_a, n_a, true)) : a;
    b = n_b ? own(gw_sum_dims(b, of_b, n_b, true)) : b;
    return multiply(r, a, b, sums);
}

static gw_tensor *contract(gw_rule *r, equation *e, gw_tensor *const *operands, size_t n) {
    gw_tensor *all[GW_MAX_DIMS];
    int left[GW_MAX_DIMS] = {0};
    for (size_t i = 0; i < n; i++) {
        all[i] = placed(r, e, operands[i], (int)i);
        if (!all[i])
            return NULL;
        for (int d = 0; d < e->n_dims; d++)
            left[d] += all[i]->dims[d] != 1;
    }
    gw_tensor *out = all[0];
    for (size_t i = 1; i < n && out; i++)
        out = join_operands(r, e, out, all[i], left);
    if (!out || e->n_dims == e->n_out)
        return out;
    int64_t dims[GW_MAX_DIMS];
    if (n > 1) {
        for (int d = 0; d < e->n_out; d++)
            dims[d] = out->dims[d];
        return own(gw_view(out, dims, e->n_out));
    }
    for (int d = e->n_out; d < e->n_dims; d++)
        dims[d - e->n_out] = d;
    return own(gw_sum_dims(out, dims, e->n_dims - e->n_out, false));
}

gw_tensor *gw_einsum(gw_context *ctx, const char *text, gw_tensor *const *operands, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!operands[i])
            return NULL;
    if (n == 0 || n > GW_MAX_DIMS) {
        gw_fail(ctx, n ? GW_E_NOT_IMPLEMENTED : GW_E_RUNTIME,
                n ? "einsum of more than 8 operands"
                  : "einsum(): must provide at least one "
                    "operand");
        return NULL;
    }
    equation e = {.n_dims = 0};
    const char *rest = text;
    gw_rule pool = {.ctx = ctx}, *r = &pool;
    if (read_terms(ctx, &e, text, n, &rest) != GW_OK || measure(ctx, &e, operands, n) != GW_OK ||
        place_letters(ctx, &e, rest) != GW_OK)
        return NULL;
    return gw_rule_end(r, contract(r, &e, operands, n));
}
