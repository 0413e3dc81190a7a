/* Overloads that PyTorch has kept from its first versions: p.add_(-lr, grad), where the factor is
 * in front. They are tried when nothing else fits; the first that fits is warned of. */
#include "lang/torch/old_forms.h"

#include <string.h>

#include "lang/torch/overloads.h"

/* name; what is before the tensor; after it, as it is matched and as it is told; the signature of
 * today; whether `name`_ has it, too */
#define FORMS(FORM)                                                              \
    FORM("add", "", "Number alpha, Operand other", "Number alpha, Tensor other", \
         "Tensor other, *, Number alpha")                                        \
    FORM("sub", "", "Number alpha, Operand other", "Number alpha, Tensor other", \
         "Tensor other, *, Number alpha")                                        \
    FORM("addcmul", "", "Number value, Tensor tensor1, Tensor tensor2",          \
         "Number value, Tensor tensor1, Tensor tensor2",                         \
         "Tensor tensor1, Tensor tensor2, *, Number value")                      \
    FORM("addcdiv", "", "Number value, Tensor tensor1, Tensor tensor2",          \
         "Number value, Tensor tensor1, Tensor tensor2",                         \
         "Tensor tensor1, Tensor tensor2, *, Number value")                      \
    PRODUCT(FORM, "addmm", "Tensor mat1, Tensor mat2")                           \
    PRODUCT(FORM, "addmv", "Tensor mat, Tensor vec")                             \
    PRODUCT(FORM, "addr", "Tensor vec1, Tensor vec2")                            \
    PRODUCT(FORM, "addbmm", "Tensor batch1, Tensor batch2")                      \
    PRODUCT(FORM, "baddbmm", "Tensor batch1, Tensor batch2")
#define PRODUCT(FORM, name, factors)                                                \
    FORM(name, "Number beta, ", "Number alpha, " factors, "Number alpha, " factors, \
         factors ", *, Number beta, Number alpha")                                  \
    FORM(name, "Number beta, ", factors, factors, factors ", *, Number beta, Number alpha")

typedef struct form {
    const char *name, *function, *method, *told[2], *today[2];
} form;

#define ROW(name, before, matched, told, today)                     \
    {name,                                                          \
     before "Tensor input, " matched ", *, Tensor out=None",        \
     "Tensor input, " before matched,                               \
     {before "Tensor input, " told ", *, Tensor out", before told}, \
     {"Tensor input, " today ", Tensor out", today}},
static const form forms[] = {FORMS(ROW)};

/* add and add_ have the same. */
static bool is_form(const form *f, const char *function) {
    const size_t n = strlen(f->name);
    return strncmp(f->name, function, n) == 0 &&
           (function[n] == 0 || (function[n] == '_' && function[n + 1] == 0));
}

static bool warn(gw_targs *t, const form *f, bool is_method) {
    gw_buffer text;
    gw_buffer_init(&text, t->ctx);
    gw_buffer_format(&text,
                     "This overload of %s is deprecated:\n\t%s(%s)\nConsider using one of the "
                     "following signatures instead:\n\t%s(%s) (Triggered internally at  "
                     "./torch/csrc/utils/python_arg_parser.cpp:1420.)",
                     t->function, t->function, f->told[is_method], t->function,
                     f->today[is_method]);
    const bool done = text.data ? gw_warn_once_of(t->vm, GW_X_UserWarning, "overload", text.data)
                                : gw_raise_error(t->vm) == GW_RETURNED;
    gw_buffer_free(&text);
    return done;
}

/* The values that were matched with the parameters of `old`, in the order of `today`. */
static void reorder(gw_targs *t, const gw_parameters *old, const gw_parameters *today) {
    gw_value values[GW_MAX_PARAMETERS];
    memcpy(values, t->values, sizeof values);
    for (size_t i = 0; i < today->n; i++) {
        const gw_parameter *p = &today->parameters[i];
        t->values[i] = gw_unset();
        for (size_t k = 0; k < old->n; k++) {
            const gw_parameter *q = &old->parameters[k];
            if (q->length == p->length && memcmp(q->name, p->name, p->length) == 0) {
                t->values[i] = values[k];
            }
        }
    }
}

gw_match gw_targs_match_old(gw_targs *t, const gw_signatures *known, const gw_args *args,
                            bool is_method) {
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const form *f = &forms[i];
        if (!is_form(f, t->function)) {
            continue;
        }
        const gw_signatures *old = gw_signatures_of(t->vm, is_method ? f->method : f->function);
        const gw_match found =
            old ? gw_targs_match_one(t, &old->overloads[0], args, is_method, false)
                : GW_MATCH_RAISED;
        if (found != GW_MATCH_NO) {
            if (found == GW_MATCH_YES) {
                reorder(t, &old->overloads[0], &known->overloads[0]);
                return warn(t, f, is_method) ? GW_MATCH_YES : GW_MATCH_RAISED;
            }
            return found;
        }
    }
    return GW_MATCH_NO;
}
