#include "lang/torch/arguments.h"

#include <string.h>

#include "lang/torch/bindings.h"

typedef enum kind {
    K_TENSOR,
    K_OPERAND,
    K_NUMBER,
    K_INT,
    K_FLOAT,
    K_BOOL,
    K_STR,
    K_OBJECT,
    K_INTS,
    K_INTS_OR_ONE,
    K_SIZES,
    K_TENSORS,
    K_DTYPE,
    K_DEVICE,
    K_LAYOUT
} kind;

/* How a signature writes a type, and how messages name it. */
static const struct {
    const char *text, *name;
} kinds[] = {
    [K_TENSOR] = {"Tensor", "Tensor"},
    [K_OPERAND] = {"Operand", "Tensor"},
    [K_NUMBER] = {"Number", "Number"},
    [K_INT] = {"int", "int"},
    [K_FLOAT] = {"float", "float"},
    [K_BOOL] = {"bool", "bool"},
    [K_STR] = {"str", "str"},
    [K_OBJECT] = {"object", "object"},
    [K_INTS] = {"int[]", "tuple of ints"},
    [K_INTS_OR_ONE] = {"int[1]", "tuple of ints"},
    [K_SIZES] = {"SymInt[]", "tuple of SymInts"},
    [K_TENSORS] = {"Tensor[]", "tuple of Tensors"},
    [K_DTYPE] = {"dtype", "torch.dtype"},
    [K_DEVICE] = {"device", "torch.device"},
    [K_LAYOUT] = {"layout", "torch.layout"},
};

typedef struct parameter {
    const char *name;
    size_t length;
    kind kind;
    bool optional, takes_none, keyword_only, refused;
} parameter;

typedef struct signature {
    parameter parameters[GW_MAX_PARAMETERS];
    size_t n, n_positional, n_required;
} signature;

typedef enum match { NO, YES, RAISED } match;

/* --- Reading a signature ---------------------------------------------------------------------- */

static bool is_text(const char *bytes, size_t length, const char *text) {
    return strlen(text) == length && memcmp(bytes, text, length) == 0;
}

static parameter read_parameter(const char *at, size_t length) {
    parameter p = {0};
    if (*at == '!') {
        p.refused = true;
        at++, length--;
    }
    const char *space = memchr(at, ' ', length);
    size_t type = (size_t)(space - at);
    p.takes_none = space[-1] == '?';
    type -= p.takes_none;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        if (is_text(at, type, kinds[k].text)) {
            p.kind = (kind)k;
        }
    }
    p.name = space + 1;
    p.length = length - (size_t)(p.name - at);
    const char *equals = memchr(p.name, '=', p.length);
    if (equals) {
        size_t rest = p.length - (size_t)(equals - p.name) - 1;
        p.optional = true;
        p.takes_none |= is_text(equals + 1, rest, "None");
        p.length = (size_t)(equals - p.name);
    }
    return p;
}

/* Reads the overload at `text`; what follows it, or NULL at the end. */
static const char *read_signature(const char *text, signature *s) {
    bool keyword_only = false;
    *s = (signature){0};
    const char *end = strstr(text, " | ");
    const char *stop = end ? end : text + strlen(text);
    while (text < stop) {
        const char *comma = strstr(text, ", ");
        const char *next = comma && comma < stop ? comma : stop;
        if (*text == '*') {
            keyword_only = true;
        } else {
            parameter p = read_parameter(text, (size_t)(next - text));
            p.keyword_only = keyword_only;
            s->n_positional += !keyword_only;
            s->n_required += !p.optional;
            s->parameters[s->n++] = p;
        }
        text = next == stop ? stop : next + 2;
    }
    return end ? end + 3 : NULL;
}

/* A signature as messages write it: "(Tensor input, *, torch.dtype dtype)". */
static void write_signature(const signature *s, size_t first, gw_buffer *out) {
    bool star = false;
    gw_buffer_char(out, '(');
    for (size_t i = first; i < s->n; i++) {
        const parameter *p = &s->parameters[i];
        gw_buffer_text(out, i > first ? ", " : "");
        if (p->keyword_only && !star) {
            gw_buffer_text(out, "*, ");
            star = true;
        }
        gw_buffer_format(out, "%s %.*s", kinds[p->kind].name, (int)p->length, p->name);
    }
    gw_buffer_char(out, ')');
}

/* --- Does a value fit a parameter? ------------------------------------------------------------ */

static bool is_number(gw_value v) {
    return v.tag == GW_V_INT || v.tag == GW_V_BOOL || v.tag == GW_V_FLOAT;
}

/* A tensor that PyTorch takes for a number: 0-d, and no gradient would be lost. */
static bool is_plain_scalar(gw_value v) {
    gw_tensor *t = gw_tensor_of(v);
    return t && gw_tensor_ndim(t) == 0 && !gw_tensor_requires_grad(t);
}

static bool is_int(gw_value v) {
    if (v.tag == GW_V_INT) {
        return true;
    }
    return is_plain_scalar(v) && gw_tensor_dtype(gw_tensor_of(v)) == GW_I64;
}

static bool is_ints(gw_value v) {
    gw_value *items;
    size_t n;
    return gw_sequence_items(v, &items, &n) && (n == 0 || is_int(items[0]));
}

static match check_tensors(gw_vm *vm, gw_value v, size_t position) {
    gw_value *items;
    size_t n;
    if (!gw_sequence_items(v, &items, &n)) {
        return NO;
    }
    for (size_t i = 0; i < n; i++) {
        if (!gw_tensor_of(items[i])) {
            gw_raise(vm, GW_X_TypeError,
                     "expected Tensor as element %zu in argument %zu, but got %s", i, position,
                     gw_type_name(vm, items[i]));
            return RAISED;
        }
    }
    return YES;
}

static bool is_dtype(gw_torch *torch, gw_value v) {
    return gw_is_instance(torch->vm, v, torch->dtype) ||
           gw_is_same(v, gw_object_value(gw_builtin_type(torch->vm, GW_T_float))) ||
           gw_is_same(v, gw_object_value(gw_builtin_type(torch->vm, GW_T_int))) ||
           gw_is_same(v, gw_object_value(gw_builtin_type(torch->vm, GW_T_bool)));
}

static match check(gw_vm *vm, kind wanted, gw_value v, size_t position) {
    gw_torch *torch = gw_torch_of(vm);
    switch (wanted) {
    case K_TENSOR:
        return gw_tensor_of(v) ? YES : NO;
    case K_OPERAND:
        return gw_tensor_of(v) || is_number(v) ? YES : NO;
    case K_NUMBER:
    case K_FLOAT:
        return is_number(v) || is_plain_scalar(v) ? YES : NO;
    case K_INT:
        return is_int(v) ? YES : NO;
    case K_BOOL:
        return v.tag == GW_V_BOOL ? YES : NO;
    case K_STR:
        return gw_is_str(v) ? YES : NO;
    case K_OBJECT:
        return YES;
    case K_INTS:
    case K_SIZES:
        return is_ints(v) ? YES : NO;
    case K_INTS_OR_ONE:
        return v.tag == GW_V_INT || is_ints(v) ? YES : NO;
    case K_TENSORS:
        return check_tensors(vm, v, position);
    case K_DTYPE:
        return is_dtype(torch, v) ? YES : NO;
    case K_DEVICE:
        return gw_is_str(v) || v.tag == GW_V_INT || gw_is_instance(vm, v, torch->device) ? YES : NO;
    case K_LAYOUT:
        return gw_is_instance(vm, v, torch->layout) ? YES : NO;
    }
    return NO;
}

/* --- Errors of one signature ------------------------------------------------------------------ */

static void raise_missing(gw_targs *t, const signature *s, size_t from) {
    gw_buffer names;
    gw_buffer_init(&names, t->ctx);
    size_t n = 0;
    for (size_t i = from; i < s->n; i++) {
        const parameter *p = &s->parameters[i];
        if (!p->optional) {
            gw_buffer_format(&names, "%s\"%.*s\"", n++ ? ", " : "", (int)p->length, p->name);
        }
    }
    /* PyTorch 1.13 has singular and plural the wrong way round. */
    gw_raise(t->vm, GW_X_TypeError, "%s() missing %zu required positional argument%s: %s",
             t->function, n, n == 1 ? "s" : "", names.data ? names.data : "");
    gw_buffer_free(&names);
}

static void raise_too_many(gw_targs *t, const signature *s, size_t first, size_t n) {
    size_t most = s->n_positional - first, least = s->n_required - first;
    if (least != most) {
        gw_raise(t->vm, GW_X_TypeError,
                 "%s() takes from %zu to %zu positional arguments but %zu were given", t->function,
                 least, most, n);
        return;
    }
    gw_raise(t->vm, GW_X_TypeError, "%s() takes %zu positional argument%s but %zu %s given",
             t->function, most, most == 1 ? "" : "s", n, n == 1 ? "was" : "were");
}

static void raise_type(gw_targs *t, const parameter *p, size_t position, bool by_keyword,
                       gw_value v) {
    if (by_keyword) {
        gw_raise(t->vm, GW_X_TypeError, "%s(): argument '%.*s' must be %s, not %s", t->function,
                 (int)p->length, p->name, kinds[p->kind].name, gw_type_name(t->vm, v));
        return;
    }
    gw_raise(t->vm, GW_X_TypeError, "%s(): argument '%.*s' (position %zu) must be %s, not %s",
             t->function, (int)p->length, p->name, position, kinds[p->kind].name,
             gw_type_name(t->vm, v));
}

/* A keyword that no parameter took. */
static void raise_keyword(gw_targs *t, const signature *s, size_t first, const gw_args *args) {
    for (size_t k = 0; k < args->n_keywords; k++) {
        const gw_str *name = gw_as_str(args->keywords[k]);
        size_t i = first;
        while (i < s->n && !is_text(s->parameters[i].name, s->parameters[i].length, name->data)) {
            i++;
        }
        if (i == s->n) {
            gw_raise(t->vm, GW_X_TypeError, "%s() got an unexpected keyword argument '%s'",
                     t->function, name->data);
            return;
        }
        if (i < args->n) {
            gw_raise(t->vm, GW_X_TypeError, "%s() got multiple values for argument '%s'",
                     t->function, name->data);
            return;
        }
    }
}

static bool refuse(gw_targs *t, const parameter *p) {
    gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no argument '%.*s' here", t->function,
             (int)p->length, p->name);
    return false;
}

/* --- Matching --------------------------------------------------------------------------------- */

static gw_value keyword(const gw_args *args, const parameter *p) {
    for (size_t k = 0; k < args->n_keywords; k++) {
        const gw_str *name = gw_as_str(args->keywords[k]);
        if (name->size == p->length && memcmp(name->data, p->name, p->length) == 0) {
            return args->values[args->n + k];
        }
    }
    return gw_unset();
}

/* Whether all positional values may be meant for one int[]: view(2, 3). */
static bool may_take_rest(const signature *s, size_t first) {
    kind first_kind = s->parameters[first].kind;
    return s->n_positional == first + 1 && (first_kind == K_INTS || first_kind == K_SIZES);
}

/* Takes the value of parameter i, `v` or unset; `position` is its place among the positional ones.
 */
static match match_value(gw_targs *t, const signature *s, size_t i, gw_value v, bool by_keyword,
                         size_t position, bool raise) {
    const parameter *p = &s->parameters[i];
    t->values[i] = v;
    if (gw_is_unset(v) ? p->optional : gw_is_none(v) && p->takes_none) {
        t->values[i] = gw_unset();
        return YES;
    }
    if (gw_is_unset(v)) {
        if (raise) {
            raise_missing(t, s, i);
        }
        return NO;
    }
    match fits = check(t->vm, p->kind, v, i);
    if (fits == NO && raise) {
        raise_type(t, p, position, by_keyword, v);
    }
    return fits;
}

static match match_signature(gw_targs *t, const signature *s, const gw_args *args, size_t first,
                             bool raise) {
    size_t at = 0, n_named = 0; /* position in args; keywords taken */
    bool one_list = s->n > first && may_take_rest(s, first);
    bool too_many = args->n > s->n_positional && !one_list;
    t->rest = NULL; /* an overload before this one may have taken it */
    for (size_t i = 0; i < s->n && !too_many; i++) {
        bool by_keyword = at >= args->n;
        if (!by_keyword && s->parameters[i].keyword_only) {
            break;
        }
        gw_value v = by_keyword ? keyword(args, &s->parameters[i]) : args->values[at];
        if (one_list && i == first && !by_keyword && is_int(v)) {
            t->values[i] = v;
            t->rest = args->values + at;
            t->n_rest = args->n - at;
            t->rest_at = i;
            at = args->n;
            continue;
        }
        match found = match_value(t, s, i, v, by_keyword, at + 1 - first, raise);
        if (found != YES) {
            return found;
        }
        at += !by_keyword;
        n_named += by_keyword && !gw_is_unset(v);
    }
    if (too_many || at < args->n) {
        if (raise) {
            raise_too_many(t, s, first, args->n - first);
        }
        return NO;
    }
    if (n_named < args->n_keywords) {
        if (raise) {
            raise_keyword(t, s, first, args);
        }
        return NO;
    }
    return YES;
}

static void write_given(gw_targs *t, const gw_args *args, size_t first, gw_buffer *out) {
    gw_buffer_char(out, '(');
    for (size_t i = first; i < args->n + args->n_keywords; i++) {
        gw_buffer_text(out, i > first ? ", " : "");
        if (i >= args->n) {
            gw_buffer_format(out, "%s=", gw_as_str(args->keywords[i - args->n])->data);
        }
        gw_buffer_text(out, gw_type_name(t->vm, args->values[i]));
    }
    gw_buffer_text(out, args->n_keywords && args->n == first ? ", )" : ")");
}

/* Why an overload with as many parameters as were given did not do. */
static void write_mismatch(gw_targs *t, const signature *s, const gw_args *args, size_t first,
                           gw_buffer *out) {
    gw_buffer_text(out, "      didn't match because some of the arguments have invalid types: (");
    for (size_t i = first; i < s->n && i < args->n + args->n_keywords; i++) {
        const parameter *p = &s->parameters[i];
        gw_value v = i < args->n ? args->values[i] : keyword(args, p);
        bool fits = !gw_is_unset(v) && p->kind != K_TENSORS && check(t->vm, p->kind, v, i) == YES;
        gw_buffer_text(out, i > first ? ", " : "");
        gw_buffer_text(out, fits ? "" : "!");
        if (i >= args->n) {
            gw_buffer_format(out, "%.*s=", (int)p->length, p->name);
        }
        gw_buffer_text(out, gw_type_name(t->vm, v));
        gw_buffer_text(out, fits ? "" : "!");
    }
    gw_buffer_text(out, ")\n");
}

/* No overload matched. The one that could have, by its number of parameters, says why; else all
 * are listed. */
static void raise_no_overload(gw_targs *t, const char *signatures, const gw_args *args,
                              size_t first) {
    signature s, plausible = {0};
    size_t n = args->n + args->n_keywords, n_plausible = 0;
    for (const char *at = signatures; at;) {
        at = read_signature(at, &s);
        if (n >= s.n_required && n <= s.n) {
            plausible = s;
            n_plausible++;
        }
    }
    if (n_plausible == 1) {
        match_signature(t, &plausible, args, first, true);
        return;
    }
    gw_buffer text;
    gw_buffer_init(&text, t->ctx);
    write_given(t, args, first, &text);
    gw_buffer_text(&text, ", but expected one of:\n");
    for (const char *at = signatures; at;) {
        at = read_signature(at, &s);
        gw_buffer_text(&text, " * ");
        write_signature(&s, first, &text);
        gw_buffer_char(&text, '\n');
        if (n == s.n || (n + 1 == s.n && s.parameters[s.n - 1].refused)) {
            write_mismatch(t, &s, args, first, &text);
        }
    }
    gw_raise(t->vm, GW_X_TypeError, "%s() received an invalid combination of arguments - got %s",
             t->function, text.data ? text.data : "");
    gw_buffer_free(&text);
}

/* Notes what matched; refuses the parameters of torch that are not here, and other devices. */
static bool accept(gw_targs *t, const signature *s) {
    gw_torch *torch = gw_torch_of(t->vm);
    t->n = s->n;
    for (size_t i = 0; i < s->n; i++) {
        const parameter *p = &s->parameters[i];
        t->parameters[i].name = p->name;
        t->parameters[i].length = (int)p->length;
        t->parameters[i].type = kinds[p->kind].name;
        gw_value v = t->values[i];
        if (gw_is_unset(v)) {
            continue;
        }
        if (p->refused && !(v.tag == GW_V_BOOL && !v.b)) {
            return refuse(t, p);
        }
        if (p->kind == K_DEVICE && !gw_is_same(v, torch->cpu) &&
            !(gw_is_str(v) && gw_str_is(gw_as_str(v), "cpu"))) {
            gw_raise(t->vm, GW_X_AssertionError, "Torch not compiled with CUDA enabled");
            return false;
        }
    }
    return true;
}

bool gw_targs_match(gw_targs *t, gw_vm *vm, const char *function, const char *signatures,
                    const gw_args *args, bool is_method) {
    size_t first = is_method;
    signature s;
    bool alone = !strstr(signatures, " | ");
    *t = (gw_targs){.vm = vm, .ctx = gw_vm_context(vm), .function = function};
    if (is_method && (args->n == 0 || !gw_tensor_of(args->values[0]))) {
        gw_raise(
            vm, GW_X_TypeError,
            "descriptor '%s' for 'torch._C._TensorBase' objects doesn't apply to a '%s' object",
            function, args->n ? gw_type_name(vm, args->values[0]) : "NoneType");
        return false;
    }
    for (const char *at = signatures; at; t->overload++) {
        at = read_signature(at, &s);
        match found = match_signature(t, &s, args, first, alone);
        if (found == YES) {
            return accept(t, &s);
        }
        if (found == RAISED || alone) {
            return false;
        }
    }
    raise_no_overload(t, signatures, args, first);
    return false;
}

void gw_targs_release(gw_targs *t) {
    for (size_t i = 0; i < GW_MAX_PARAMETERS; i++) {
        gw_tensor_release(t->tensors[i]);
        t->tensors[i] = NULL;
    }
}

/* --- Values ----------------------------------------------------------------------------------- */

gw_tensor *gw_targs_tensor(gw_targs *t, size_t i) {
    gw_scalar number;
    if (!gw_targs_has(t, i)) {
        return NULL;
    }
    gw_tensor *tensor = gw_tensor_of(t->values[i]);
    if (tensor || t->tensors[i]) {
        return tensor ? tensor : t->tensors[i];
    }
    if (gw_scalar_of(t->values[i], &number)) {
        t->tensors[i] = gw_wrapped_number(t->ctx, number);
    }
    return t->tensors[i];
}

bool gw_targs_number(gw_targs *t, size_t i, gw_scalar otherwise, gw_scalar *out) {
    gw_value v = t->values[i];
    gw_tensor *tensor = gw_tensor_of(v);
    *out = gw_is_unset(v) ? otherwise : tensor ? gw_tensor_at(tensor, 0) : *out;
    return gw_is_unset(v) || tensor || gw_scalar_of(v, out);
}

bool gw_targs_int(gw_targs *t, size_t i, int64_t otherwise, int64_t *out) {
    gw_scalar s;
    if (!gw_targs_number(t, i, gw_scalar_int(otherwise), &s)) {
        return false;
    }
    *out = gw_scalar_as_int(s);
    return true;
}

bool gw_targs_float(gw_targs *t, size_t i, double otherwise, double *out) {
    gw_scalar s;
    if (!gw_targs_number(t, i, gw_scalar_float(otherwise), &s)) {
        return false;
    }
    *out = gw_scalar_as_double(s);
    return true;
}

bool gw_targs_bool(const gw_targs *t, size_t i, bool otherwise) {
    return gw_targs_has(t, i) ? t->values[i].b : otherwise;
}

gw_dtype gw_targs_dtype(const gw_targs *t, size_t i, gw_dtype otherwise) {
    return gw_targs_has(t, i) ? gw_dtype_of(t->vm, t->values[i]) : otherwise;
}

static bool raise_element(gw_targs *t, size_t i, size_t k, gw_value v) {
    gw_raise(t->vm, GW_X_TypeError,
             "%s(): argument '%.*s' must be %s, but found element of type %s at pos %zu",
             t->function, t->parameters[i].length, t->parameters[i].name, t->parameters[i].type,
             gw_type_name(t->vm, v), k + 1);
    return false;
}

bool gw_targs_ints(gw_targs *t, size_t i, int64_t out[GW_MAX_DIMS], int *n) {
    gw_value one = t->values[i], *list;
    const gw_value *items = &one;
    size_t count = 1;
    *n = 0;
    if (gw_is_unset(one)) {
        return true;
    }
    if (t->rest && t->rest_at == i) {
        items = t->rest;
        count = t->n_rest;
    } else if (gw_sequence_items(one, &list, &count)) {
        items = list;
    }
    if (count > GW_MAX_DIMS) {
        gw_raise(t->vm, GW_X_RuntimeError, "%s(): tensors here have at most %d dimensions, not %zu",
                 t->function, GW_MAX_DIMS, count);
        return false;
    }
    for (size_t k = 0; k < count; k++) {
        if (!is_int(items[k])) {
            return raise_element(t, i, k, items[k]);
        }
        gw_tensor *tensor = gw_tensor_of(items[k]);
        out[k] = tensor ? gw_scalar_as_int(gw_tensor_at(tensor, 0)) : items[k].i;
    }
    *n = (int)count;
    return true;
}
