/* What is said when no signature of a function matches: in the words of PyTorch's argument parser
 * (pytorch: torch/csrc/utils/python_arg_parser.cpp, torch/csrc/utils/invalid_arguments.cpp). */
#include "lang/torch/overloads.h"

#include <string.h>

#include "lang/torch/bindings.h"
#include "lang/type.h"

/* --- The signatures of PyTorch ------------------------------------------------------------------
 */

typedef enum overload_kind { SEVERAL, ONE, UNNAMED } overload_kind;
typedef struct overload_row {
    const char *name, *signatures;
    overload_kind kind;
    bool is_method;
} overload_row;

static const overload_row rows[] = {
#define FUNCTION(name, kind, signatures) {#name, signatures, kind, false},
#define METHOD(name, kind, signatures) {#name, signatures, kind, true},
#include "lang/torch/overloads.def"
#undef FUNCTION
#undef METHOD
};

/* A method that has no row takes what the function does. NULL: all that there is is here. */
static const overload_row *find_row(const char *function, bool is_method) {
    const overload_row *found = NULL;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].name, function) == 0 && (is_method || !rows[i].is_method)) {
            found = &rows[i]; /* methods stand behind functions */
        }
    }
    return found;
}

/* Methods have no parameter `out`. */
static gw_parameters seen_by(const gw_parameters *s, bool is_method) {
    gw_parameters seen = *s;
    for (size_t i = 0; i < seen.n; i++) {
        const gw_parameter *p = &seen.parameters[i];
        if (is_method && gw_is_text(p->name, p->length, "out")) {
            memmove(&seen.parameters[i], &seen.parameters[i + 1],
                    (seen.n - i - 1) * sizeof *seen.parameters);
            seen.n--;
            break;
        }
    }
    return seen;
}

/* --- Names of dims ------------------------------------------------------------------------------
 */

/* What PyTorch says of a name of a dim, when tensors have no names. */
static void raise_name(gw_targs *t, const gw_parameters *s, const overload_row *row) {
    const gw_tensor *x = NULL;
    for (size_t i = 0; i < s->n; i++) {
        gw_value v = t->values[i], *items;
        size_t n;
        x = x ? x : gw_tensor_of(v);
        const gw_kind kind = s->parameters[i].kind;
        if ((kind != GW_K_NAME && kind != GW_K_NAMES) || gw_is_unset(v)) {
            continue;
        }
        if (!x) { /* of what is made: a tensor has no names here */
            gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no argument '%.*s' here",
                     t->function, (int)s->parameters[i].length, s->parameters[i].name);
            return;
        }
        if (kind == GW_K_NAMES && gw_sequence_items(v, &items, &n)) {
            v = n > 0 ? items[0] : gw_none();
        }
        if (row->kind == UNNAMED) {
            gw_raise(t->vm, GW_X_RuntimeError,
                     "%s: You passed a dimname (string) to this op in place of a dimension index "
                     "but it does not yet support this behavior. Please pass a dimension index to "
                     "work around this.",
                     t->function);
            return;
        }
        if (!gw_is_str(v)) {
            gw_raise(t->vm, GW_X_RuntimeError,
                     "Please look up dimensions by name, got: name = None.");
            return;
        }
        gw_buffer none;
        gw_buffer_init(&none, t->ctx);
        for (int d = 0; x && d < gw_tensor_ndim(x); d++) {
            gw_buffer_text(&none, d ? ", None" : "None");
        }
        gw_raise(t->vm, GW_X_RuntimeError, "Name '%s' not found in Tensor[%s].", gw_as_str(v)->data,
                 none.data ? none.data : "");
        gw_buffer_free(&none);
        return;
    }
    gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s does not take such arguments here",
             t->function);
}

/* --- Why nothing fits ---------------------------------------------------------------------------
 */

enum { BUCKETS = 13 };

/* Note [Order of keywords]. PyTorch's messages name keywords in the order of a std::unordered_map
 * of libstdc++: its hash (MurmurHash64A) modulo 13; a new one comes first, or, where its bucket has
 * some, before those. */
static unsigned bucket_of(const char *text, size_t length) {
    const uint64_t times = 0xc6a4a7935bd1e995u;
    uint64_t h = 0xc70f6907u ^ length * times;
    const size_t whole = length - length % 8;
    for (size_t i = 0; i < whole; i += 8) {
        uint64_t word = 0;
        for (size_t k = 0; k < 8; k++) {
            word |= (uint64_t)(unsigned char)text[i + k] << 8 * k;
        }
        word *= times;
        h = (h ^ (word ^ word >> 47) * times) * times;
    }
    if (whole < length) {
        uint64_t rest = 0;
        for (size_t i = whole; i < length; i++) {
            rest |= (uint64_t)(unsigned char)text[i] << 8 * (i - whole);
        }
        h = (h ^ rest) * times;
    }
    h = (h ^ h >> 47) * times;
    return (unsigned)((h ^ h >> 47) % BUCKETS);
}

/* The keywords' numbers in that order; as they are written where the map would have grown. */
static size_t order_keywords(const gw_args *args, size_t *order) {
    unsigned buckets[BUCKETS];
    const size_t n = args->n_keywords < BUCKETS ? args->n_keywords : BUCKETS;
    for (size_t k = 0; k < n; k++) {
        const gw_str *name = gw_as_str(args->keywords[k]);
        const unsigned bucket = bucket_of(name->data, name->length);
        size_t at = 0;
        while (at < k && buckets[at] != bucket) {
            at++;
        }
        at = at == k ? 0 : at;
        for (size_t i = k; i > at; i--) {
            order[i] = order[i - 1];
            buckets[i] = buckets[i - 1];
        }
        order[at] = k;
        buckets[at] = bucket;
    }
    return n;
}

static void write_given(gw_targs *t, const gw_args *args, size_t first, gw_buffer *out) {
    size_t order[BUCKETS];
    const size_t n = order_keywords(args, order);
    gw_buffer_char(out, '(');
    for (size_t i = first; i < args->n + args->n_keywords; i++) {
        const size_t at = i < args->n || i >= args->n + n ? i : args->n + order[i - args->n];
        gw_buffer_text(out, i > first ? ", " : "");
        if (i >= args->n) {
            gw_buffer_format(out, "%s=", gw_as_str(args->keywords[at - args->n])->data);
        }
        gw_buffer_text(out, gw_type_name(t->vm, args->values[at]));
    }
    gw_buffer_text(out, args->n_keywords && args->n == first ? ", )" : ")");
}

/* Keywords that no parameter has, behind `before`; how many. */
static size_t write_unknown(const gw_parameters *s, const gw_args *args, size_t first,
                            const char *before, gw_buffer *out) {
    size_t n = 0, order[BUCKETS];
    const size_t known = order_keywords(args, order);
    for (size_t at = 0; at < args->n_keywords; at++) {
        const size_t k = at < known ? order[at] : at;
        size_t i = first;
        const char *name =
            gw_as_str(args->keywords[k])->data; /* NumPy's names are not known here */
        while (i < s->n && !gw_is_text(s->parameters[i].name, s->parameters[i].length, name)) {
            i++;
        }
        if (i == s->n) {
            gw_buffer_format(out, "%s%s", n++ ? ", " : before, name);
        }
    }
    return n;
}

/* PyTorch compares the names of types here, so nothing is ever a Number or a tuple of ints. */
static bool is_called(const char *type, gw_kind kind) {
    const char *name = gw_kind_name(kind);
    return strcmp(type, name) == 0 || (strcmp(name, "float") == 0 && strcmp(type, "int") == 0);
}

/* The arguments' types, those that do not fit between exclamation marks; to a star nothing does. */
static void write_judged(gw_targs *t, const gw_parameters *s, const gw_args *args, size_t first,
                         gw_buffer *out) {
    gw_buffer_char(out, '(');
    for (size_t i = first, at = first; i < s->n && at < args->n + args->n_keywords; at++) {
        const gw_parameter *p = &s->parameters[i];
        const bool is_star =
            at == i && p->keyword_only && (i == 0 || !s->parameters[i - 1].keyword_only);
        gw_value v = at < args->n ? args->values[at] : gw_targs_keyword(t, args, p);
        const bool fits = !is_star && !gw_is_unset(v) && is_called(gw_type_name(t->vm, v), p->kind);
        gw_buffer_text(out, at > first ? ", " : "");
        gw_buffer_text(out, fits ? "" : "!");
        if (at >= args->n) {
            gw_buffer_format(out, "%.*s=", (int)p->length, p->name);
        }
        gw_buffer_text(out, gw_type_name(t->vm, v));
        gw_buffer_text(out, fits ? "" : "!");
        i += !is_star;
    }
    gw_buffer_char(out, ')');
}

/* Why an overload with as many parameters as were given did not do. */
static void write_mismatch(gw_targs *t, const gw_parameters *s, const gw_args *args, size_t first,
                           gw_buffer *out) {
    static const char keywords[] =
        "      didn't match because some of the keywords were incorrect: ";
    if (!write_unknown(s, args, first, keywords, out)) {
        gw_buffer_text(out,
                       "      didn't match because some of the arguments have invalid types: ");
        write_judged(t, s, args, first, out);
    }
    gw_buffer_char(out, '\n');
}

/* As how many PyTorch counts the parameters, reading them off what it writes: the star is one. */
static size_t n_written(const gw_parameters *s) {
    return s->n + (s->n > 0 && s->parameters[s->n - 1].keyword_only);
}

/* Of one signature beside hidden ones. */
static void write_only(gw_targs *t, const gw_parameters *s, const gw_args *args, size_t first,
                       gw_buffer *out) {
    if (write_unknown(s, args, first, "unrecognized keyword arguments: ", out)) {
        return;
    }
    if (args->n + args->n_keywords == n_written(s)) {
        write_judged(t, s, args, first, out);
    } else {
        write_given(t, args, first, out);
    }
    gw_buffer_text(out, ", but expected ");
    gw_parameters_write(s, first, out);
}

static void write_all(gw_targs *t, const gw_signatures *signatures, const gw_args *args,
                      size_t first, gw_buffer *out) {
    write_given(t, args, first, out);
    gw_buffer_text(out, ", but expected one of:\n");
    for (size_t i = 0; i < signatures->n; i++) {
        const gw_parameters s = seen_by(&signatures->overloads[i], first);
        gw_buffer_text(out, " * ");
        gw_parameters_write(&s, first, out);
        gw_buffer_char(out, '\n');
        if (args->n + args->n_keywords == n_written(&s)) {
            write_mismatch(t, &s, args, first, out);
        }
    }
}

/* Whether a signature that is not here would have done; then that is said. */
static bool would_do(gw_targs *t, const gw_signatures *signatures, const overload_row *row,
                     const gw_args *args, size_t first) {
    for (size_t i = 0; i < signatures->n; i++) {
        const gw_parameters s = seen_by(&signatures->overloads[i], first);
        const gw_match found = gw_targs_match_one(t, &s, args, first, false);
        if (found == GW_MATCH_YES) {
            raise_name(t, &s, row);
        }
        if (found != GW_MATCH_NO) {
            return true;
        }
    }
    return false;
}

/* The one signature that could have done, by its number of parameters, says why it did not; else
 * all are listed. */
void gw_raise_no_overload(gw_targs *t, const gw_signatures *known, const gw_args *args,
                          size_t first) {
    const overload_row *row = find_row(t->function, first);
    const gw_signatures *signatures = row ? gw_signatures_of(t->vm, row->signatures) : known;
    if (!signatures || (row && would_do(t, signatures, row, args, first))) {
        return;
    }
    const bool alone = !row && signatures->n == 1;
    const size_t n = args->n + args->n_keywords;
    gw_parameters only = seen_by(&signatures->overloads[0], first);
    size_t n_plausible = 0;
    for (size_t i = 0; i < signatures->n; i++) {
        const gw_parameters s = seen_by(&signatures->overloads[i], first);
        if (n >= s.n_required && n <= s.n) {
            only = s;
            n_plausible++;
        }
    }
    if (alone || n_plausible == 1) {
        gw_targs_match_one(t, &only, args, first, true);
        return;
    }
    gw_buffer text;
    gw_buffer_init(&text, t->ctx);
    if (row && row->kind == ONE) {
        write_only(t, &only, args, first, &text);
    } else {
        write_all(t, signatures, args, first, &text);
    }
    /* torch.Tensor and its kin are classes, whose constructor speaks */
    const size_t length = strlen(t->function), kind = strlen("Tensor");
    const bool makes = length >= kind && strcmp(t->function + length - kind, "Tensor") == 0;
    gw_raise(t->vm, GW_X_TypeError, "%s() received an invalid combination of arguments - got %s",
             makes ? "new" : t->function, text.data ? text.data : "");
    gw_buffer_free(&text);
}
