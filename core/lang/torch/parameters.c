#include "lang/torch/parameters.h"

#include <string.h>

#include "lang/torch/bindings.h"
#include "lang/torch/generator.h"
#include "lang/type.h"

/* How a signature writes a type, and how messages name it. */
static const struct {
    const char *text, *name;
} kinds[] = {
    [GW_K_TENSOR] = {"Tensor", "Tensor"},
    [GW_K_OPERAND] = {"Operand", "Tensor"},
    [GW_K_NUMBER] = {"Number", "Number"},
    [GW_K_INT] = {"int", "int"},
    [GW_K_FLOAT] = {"float", "float"},
    [GW_K_BOOL] = {"bool", "bool"},
    [GW_K_TRUTH] = {"truth", "object"},
    [GW_K_STR] = {"str", "str"},
    [GW_K_OBJECT] = {"object", "object"},
    [GW_K_INTS] = {"int[]", "tuple of ints"},
    [GW_K_INTS_OR_ONE] = {"int[1]", "tuple of ints"},
    [GW_K_SIZES] = {"SymInt[]", "tuple of SymInts"},
    [GW_K_TENSORS] = {"Tensor[]", "tuple of Tensors"},
    [GW_K_DTYPE] = {"dtype", "torch.dtype"},
    [GW_K_DEVICE] = {"device", "torch.device"},
    [GW_K_LAYOUT] = {"layout", "torch.layout"},
    [GW_K_STORAGE] = {"Storage", "torch.Storage"},
    [GW_K_FORMAT] = {"format", "torch.memory_format"},
    [GW_K_NAME] = {"name", "name"},
    [GW_K_NAMES] = {"name[]", "tuple of names"},
    [GW_K_GENERATOR] = {"Generator", "torch.Generator"},
};

const char *gw_kind_name(gw_kind kind) {
    return kinds[kind].name;
}

/* --- Reading a signature ---------------------------------------------------------------------- */

bool gw_is_text(const char *bytes, size_t length, const char *text) {
    return strlen(text) == length && memcmp(bytes, text, length) == 0;
}

static gw_parameter read_parameter(const char *at, size_t length) {
    gw_parameter p = {0};
    if (*at == '!') {
        p.refused = true;
        at++, length--;
    }
    const char *space = memchr(at, ' ', length);
    size_t type = (size_t)(space - at);
    p.takes_none = space[-1] == '?';
    type -= p.takes_none;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        if (gw_is_text(at, type, kinds[k].text)) {
            p.kind = (gw_kind)k;
        }
    }
    p.name = space + 1;
    p.length = length - (size_t)(p.name - at);
    const char *equals = memchr(p.name, '=', p.length);
    if (equals) {
        size_t rest = p.length - (size_t)(equals - p.name) - 1;
        p.optional = true;
        p.takes_none |= gw_is_text(equals + 1, rest, "None");
        p.length = (size_t)(equals - p.name);
    }
    return p;
}

/* Reads the overload at `text`; what follows it, or NULL at the end. */
static const char *read_overload(const char *text, gw_parameters *s) {
    bool keyword_only = false;
    *s = (gw_parameters){0};
    const char *end = strstr(text, " | ");
    const char *stop = end ? end : text + strlen(text);
    while (text < stop) {
        const char *comma = strstr(text, ", ");
        const char *next = comma && comma < stop ? comma : stop;
        if (*text == '*') {
            keyword_only = true;
        } else {
            gw_parameter p = read_parameter(text, (size_t)(next - text));
            p.keyword_only = keyword_only;
            s->n_positional += !keyword_only;
            s->n_required += !p.optional;
            s->parameters[s->n++] = p;
        }
        text = next == stop ? stop : next + 2;
    }
    return end ? end + 3 : NULL;
}

static size_t signatures_size(size_t n) {
    return sizeof(gw_signatures) + n * sizeof(gw_parameters);
}

const gw_signatures *gw_signatures_of(gw_vm *vm, const char *text) {
    gw_torch *torch = gw_torch_of(vm);
    const size_t n_chains = sizeof torch->read / sizeof *torch->read;
    gw_signatures **chain = &torch->read[((uintptr_t)text >> 4) % n_chains];
    for (gw_signatures *s = *chain; s; s = s->next) {
        if (s->text == text) {
            return s;
        }
    }
    size_t n = 1;
    for (const char *at = text; (at = strstr(at, " | ")); at += 3) {
        n++;
    }
    gw_signatures *s = gw_vm_alloc(vm, signatures_size(n));
    if (!s) {
        return NULL;
    }
    *s = (gw_signatures){.next = *chain, .text = text, .n = n};
    const char *at = text;
    for (size_t i = 0; i < n; i++) {
        at = read_overload(at, &s->overloads[i]);
    }
    const gw_parameters *first = &s->overloads[0];
    s->one_tensor =
        first->n_positional > 0 && first->n_required == 1 && !first->parameters[0].optional &&
        (first->parameters[0].kind == GW_K_TENSOR || first->parameters[0].kind == GW_K_OPERAND);
    *chain = s;
    return s;
}

void gw_signatures_free(gw_torch *torch) {
    for (size_t i = 0; i < sizeof torch->read / sizeof *torch->read; i++) {
        while (torch->read[i]) {
            gw_signatures *s = torch->read[i];
            torch->read[i] = s->next;
            gw_release(torch->ctx, s, signatures_size(s->n));
        }
    }
}

void gw_parameters_write(const gw_parameters *s, size_t first, gw_buffer *out) {
    bool star = false;
    gw_buffer_char(out, '(');
    for (size_t i = first; i < s->n; i++) {
        const gw_parameter *p = &s->parameters[i];
        gw_buffer_text(out, i > first ? ", " : "");
        if (p->keyword_only && !star) {
            gw_buffer_text(out, "*, ");
            star = true;
        }
        gw_buffer_format(out, "%s %.*s", gw_kind_name(p->kind), (int)p->length, p->name);
    }
    gw_buffer_char(out, ')');
}

/* --- Does a value fit a parameter? ------------------------------------------------------------ */

static bool is_number(gw_value v) {
    v = gw_unboxed(v);
    return v.tag == GW_V_INT || v.tag == GW_V_BOOL || v.tag == GW_V_FLOAT;
}

/* A tensor that PyTorch takes for a number: 0-d, and no gradient would be lost. */
static bool is_plain_scalar(gw_value v) {
    gw_tensor *t = gw_tensor_of(v);
    return t && gw_tensor_ndim(t) == 0 && !gw_tensor_requires_grad(t);
}

bool gw_is_torch_int(gw_value v) {
    if (gw_unboxed(v).tag == GW_V_INT) {
        return true;
    }
    return is_plain_scalar(v) && gw_dtype_is_int(gw_tensor_dtype(gw_tensor_of(v)));
}

static bool is_ints(gw_value v) {
    gw_value *items;
    size_t n;
    return gw_sequence_items(v, &items, &n) && (n == 0 || gw_is_torch_int(items[0]));
}

static bool is_name(gw_value v) {
    return gw_is_str(v) || gw_is_none(v);
}

static bool is_names(gw_value v) {
    gw_value *items;
    size_t n;
    return gw_sequence_items(v, &items, &n) && n > 0 && is_name(items[0]);
}

static gw_match check_tensors(gw_vm *vm, gw_value v, size_t position) {
    gw_value *items;
    size_t n;
    if (!gw_sequence_items(v, &items, &n)) {
        return GW_MATCH_NO;
    }
    for (size_t i = 0; i < n; i++) {
        if (!gw_tensor_of(items[i])) {
            gw_raise(vm, GW_X_TypeError,
                     "expected Tensor as element %zu in argument %zu, but got %s", i, position,
                     gw_type_name(vm, items[i]));
            return GW_MATCH_RAISED;
        }
    }
    return GW_MATCH_YES;
}

static bool is_dtype(gw_torch *torch, gw_value v) {
    return gw_is_instance(torch->vm, v, torch->dtype) ||
           gw_is_same(v, gw_object_value(gw_builtin_type(torch->vm, GW_T_float))) ||
           gw_is_same(v, gw_object_value(gw_builtin_type(torch->vm, GW_T_int))) ||
           gw_is_same(v, gw_object_value(gw_builtin_type(torch->vm, GW_T_bool)));
}

gw_match gw_parameter_check(gw_vm *vm, gw_kind wanted, gw_value v, size_t position) {
    gw_torch *torch = gw_torch_of(vm);
    switch (wanted) {
    case GW_K_TENSOR:
        return gw_tensor_of(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_OPERAND:
        return gw_tensor_of(v) || is_number(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_NUMBER:
    case GW_K_FLOAT:
        return is_number(v) || is_plain_scalar(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_INT:
        return gw_is_torch_int(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_BOOL:
        return v.tag == GW_V_BOOL ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_STR:
        return gw_is_str(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_OBJECT:
    case GW_K_TRUTH:
        return GW_MATCH_YES;
    case GW_K_INTS:
    case GW_K_SIZES:
        return is_ints(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_INTS_OR_ONE:
        return gw_unboxed(v).tag == GW_V_INT || is_ints(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_TENSORS:
        return check_tensors(vm, v, position);
    case GW_K_DTYPE:
        return is_dtype(torch, v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_DEVICE:
        return gw_is_str(v) || v.tag == GW_V_INT || gw_is_instance(vm, v, torch->device)
                   ? GW_MATCH_YES
                   : GW_MATCH_NO;
    case GW_K_LAYOUT:
        return gw_is_instance(vm, v, torch->layout) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_FORMAT:
        return gw_is_instance(vm, v, torch->memory_format) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_NAME:
        return is_name(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_NAMES:
        return is_name(v) || is_names(v) ? GW_MATCH_YES : GW_MATCH_NO;
    case GW_K_STORAGE: /* none is given to a constructor here */
        return GW_MATCH_NO;
    case GW_K_GENERATOR:
        return gw_is_generator(vm, v) ? GW_MATCH_YES : GW_MATCH_NO;
    }
    return GW_MATCH_NO;
}
