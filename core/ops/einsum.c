/* torch.einsum, as at::einsum composes it: every operand is permuted to the same letters, and the
 * operands are multiplied from left to right, letters that come nowhere later being summed. */
#include <string.h>

#include "ops/record.h"
#include "ops/words.h"

enum { LETTERS = 52 };

typedef struct equation {
    const char *terms[GW_MAX_DIMS]; /* of the operands */
    int lengths[GW_MAX_DIMS];
    int uses[LETTERS];  /* operands that have the letter, and have not been joined yet */
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
        bool seen[LETTERS] = {false};
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
                return gw_fail(ctx, GW_E_RUNTIME,
                               "einsum(): the number of subscripts in the equation (%d) is more "
                               "than the number of dimensions (%d) for operand %zu",
                               e->lengths[i], (int)operands[i]->ndim, i);
            const int64_t size = operands[i]->dims[dim++];
            if (e->size[l] > 1 && size != 1 && size != e->size[l])
                return gw_fail(ctx, GW_E_RUNTIME,
                               "einsum(): subscript %c has size %lld for operand %zu which does "
                               "not broadcast with previously seen size %lld",
                               c, (long long)size, i, (long long)e->size[l]);
            e->size[l] = e->size[l] > 1 ? e->size[l] : size;
            e->uses[l] += !seen[l];
            seen[l] = true;
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

/* The product of two, summed over the dims of `sums`: a batched matrix product, as sumproduct_pair
 * of PyTorch makes it. Dims stay, summed ones of size 1. */
static gw_tensor *multiply(gw_rule *r, gw_tensor *a, gw_tensor *b, uint32_t sums) {
    int64_t batch[GW_MAX_DIMS], left[GW_MAX_DIMS], inner[GW_MAX_DIMS], right[GW_MAX_DIMS];
    int n_batch = 0, n_left = 0, n_inner = 0, n_right = 0;
    int64_t sizes[4] = {1, 1, 1, 1};
    const int n = a->ndim;
    for (int d = 0; d < n; d++) {
        const bool in_a = a->dims[d] != 1, in_b = b->dims[d] != 1;
        if (sums >> d & 1) {
            if (in_a && in_b) {
                inner[n_inner++] = d;
                sizes[2] *= a->dims[d];
            } else if (in_a) {
                a = own(gw_sum_dims(a, &(int64_t){d}, 1, true));
            } else if (in_b) {
                b = own(gw_sum_dims(b, &(int64_t){d}, 1, true));
            }
            if (!a || !b)
                return NULL;
        } else if (in_a && in_b) {
            batch[n_batch++] = d;
            sizes[0] *= a->dims[d];
        } else if (in_a) {
            left[n_left++] = d;
            sizes[1] *= a->dims[d];
        } else {
            right[n_right++] = d;
            sizes[3] *= b->dims[d];
        }
    }
    int64_t order_a[GW_MAX_DIMS], order_b[GW_MAX_DIMS], dims[GW_MAX_DIMS], back[GW_MAX_DIMS];
    int na = 0, nb = 0, k = 0;
#define JOIN(order, count, list, n_list) \
    for (int j = 0; j < (n_list); j++)   \
        order[count++] = list[j];
    int64_t summed_only[GW_MAX_DIMS];
    int n_only = 0;
    for (int d = 0; d < n; d++)
        if (sums >> d & 1 && !(a->dims[d] != 1 && b->dims[d] != 1))
            summed_only[n_only++] = d;
    JOIN(order_a, na, batch, n_batch)
    JOIN(order_a, na, left, n_left)
    JOIN(order_a, na, inner, n_inner)
    JOIN(order_a, na, summed_only, n_only)
    JOIN(order_a, na, right, n_right)
    JOIN(order_b, nb, batch, n_batch)
    JOIN(order_b, nb, summed_only, n_only)
    JOIN(order_b, nb, inner, n_inner)
    JOIN(order_b, nb, right, n_right)
    JOIN(order_b, nb, left, n_left)
#undef JOIN
    gw_tensor *x = own(gw_reshape(own(gw_permute(a, order_a, n)),
                                  (const int64_t[]){sizes[0], sizes[1], sizes[2]}, 3));
    gw_tensor *y = own(gw_reshape(own(gw_permute(b, order_b, n)),
                                  (const int64_t[]){sizes[0], sizes[2], sizes[3]}, 3));
    for (int j = 0; j < n_batch; j++, k++) {
        dims[k] = a->dims[batch[j]];
        back[batch[j]] = k;
    }
    for (int j = 0; j < n_left; j++, k++) {
        dims[k] = a->dims[left[j]];
        back[left[j]] = k;
    }
    for (int d = 0; d < n; d++)
        if (sums >> d & 1) {
            dims[k] = 1;
            back[d] = k++;
        }
    for (int j = 0; j < n_right; j++, k++) {
        dims[k] = b->dims[right[j]];
        back[right[j]] = k;
    }
    gw_tensor *product = bmm(x, y);
    return own(gw_permute(own(gw_view(product, dims, n)), back, n));
}

static gw_tensor *contract(gw_rule *r, equation *e, gw_tensor *const *operands, size_t n) {
    gw_tensor *out = placed(r, e, operands[0], 0);
    uint32_t summed = 0;
    for (size_t i = 0; i < n && out; i++) {
        /* What is only here, and not in the output, is summed now. */
        uint32_t now = 0;
        gw_tensor *other = i ? placed(r, e, operands[i], (int)i) : NULL;
        if (i && !other)
            return NULL;
        for (int l = 0; l < LETTERS; l++) {
            const bool has =
                e->place[l] >= 0 && e->lengths[i] > 0 &&
                memchr(e->terms[i], l < 26 ? 'A' + l : 'a' + l - 26, (size_t)e->lengths[i]);
            if (has && --e->uses[l] == 0 && e->place[l] >= e->n_out)
                now |= 1u << e->place[l];
        }
        now &= ~summed;
        summed |= now;
        if (i == 0) {
            for (int d = e->n_dims - 1; d >= e->n_out && out; d--)
                if (now >> d & 1 && n > 1)
                    out = own(gw_sum_dims(out, &(int64_t){d}, 1, true));
        } else {
            out = now ? multiply(r, out, other, now) : mul(out, other);
        }
    }
    if (!out || e->n_dims == e->n_out)
        return out;
    if (n > 1) {
        int64_t dims[GW_MAX_DIMS];
        for (int d = 0; d < e->n_out; d++)
            dims[d] = out->dims[d];
        return own(gw_view(out, dims, e->n_out));
    }
    int64_t dims[GW_MAX_DIMS];
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
