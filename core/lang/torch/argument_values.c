/* Arguments of torch's functions, once matched, as values of the engine. */
#include "lang/torch/bindings.h"
#include "lang/torch/parameters.h"
#include "lang/type.h"

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

void gw_settle_floats(gw_tensor *a, gw_tensor *b) {
    if (a && b && a->wrapped_number && b->wrapped_number && a->dtype == GW_F64 &&
        b->dtype == GW_F64) {
        a->wrapped_number = b->wrapped_number = false;
    }
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
             t->function, (int)t->parameters[i].length, t->parameters[i].name,
             gw_kind_name(t->parameters[i].kind), gw_type_name(t->vm, v), k + 1);
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
        gw_tensor *tensor = gw_tensor_of(items[k]);
        /* the first is told what it must be; what stands behind it may be a bool */
        if (!gw_is_torch_int(items[k]) && !(k > 0 && items[k].tag == GW_V_BOOL)) {
            return raise_element(t, i, k, items[k]);
        }
        out[k] = tensor                      ? gw_scalar_as_int(gw_tensor_at(tensor, 0))
                 : items[k].tag == GW_V_BOOL ? items[k].b
                                             : gw_unboxed(items[k]).i;
    }
    *n = (int)count;
    return true;
}
