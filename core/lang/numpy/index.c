/* a[i], a[i:j], a[..., None], a[mask], a[[0, 2]] and writing to them.
 *
 * Note [Two steps]. The ints, slices, None and ... of an index make a view. What is left, arrays of
 * ints by dim of that view, goes to the engine. Beside such arrays an int counts as one without
 * dims, and a mask as the places where it holds, one array a dim: so has numpy. */
#include "lang/numpy/index.h"

#include "gradwalk/ops.h"
#include "lang/numpy/slices.h"

#define MOST GW_MOST_INDICES

typedef enum item_kind { INT, SLICE, NEW, DOTS, PLACES } item_kind;

typedef struct item {
    item_kind kind;
    int64_t at;
    gw_value slice;    /* borrowed */
    gw_tensor *places; /* owned: int64, without gaps */
} item;

typedef struct indices {
    item items[MOST];
    int n, n_dims;
    bool has_places, has_dots, has_mask;
} indices;

typedef gw_index_target target;

/* --- Reading ---------------------------------------------------------------------------------- */

static bool add_places(indices *in, gw_tensor *places) {
    if (places) {
        in->items[in->n++] = (item){.kind = PLACES, .places = places};
        in->n_dims++;
        in->has_places = true;
    }
    return places;
}

/* A mask of array dims from `dim` on: the places where it holds. */
static bool add_mask(gw_vm *vm, const gw_tensor *array, gw_tensor *mask, indices *in) {
    int at = 0; /* how many of the array's dims are taken */
    for (int i = 0; i < in->n; i++) {
        at += in->items[i].kind != NEW && in->items[i].kind != DOTS;
    }
    for (int d = 0; d < mask->ndim && !in->has_dots && at + d < array->ndim; d++) {
        if (mask->dims[d] != array->dims[at + d]) {
            gw_raise(vm, GW_X_IndexError,
                     "boolean index did not match indexed array along dimension %d; dimension is "
                     "%lld but corresponding boolean dimension is %lld",
                     at + d, (long long)array->dims[at + d], (long long)mask->dims[d]);
            return false;
        }
    }
    if (in->n + mask->ndim > MOST || mask->ndim == 0) {
        gw_raise(vm, GW_X_NotImplementedError, "numpy has no such boolean index here");
        return false;
    }
    in->has_mask = mask->ndim == array->ndim;
    gw_tensor *where = gw_nonzero(mask);
    bool done = where;
    for (int d = 0; d < mask->ndim && done; d++) {
        gw_tensor *column = gw_select(where, 1, d);
        done = add_places(in, column);
    }
    gw_tensor_release(where);
    return done;
}

static bool read_array(gw_vm *vm, const gw_tensor *array, gw_value v, indices *in) {
    bool weak;
    gw_context *ctx = gw_vm_context(vm);
    gw_tensor *t = gw_array_operand(vm, v, &weak, NULL);
    if (!t) {
        return false;
    }
    const char kind = gw_dtype_kind((gw_dtype)t->dtype);
    const gw_quiet before = gw_quiet_begin(ctx);
    bool done = false;
    if (kind == 'b') {
        done = add_mask(vm, array, t, in);
    } else if (kind == 'f' && (gw_tensor_numel(t) > 0 || gw_array_tensor(vm, v))) {
        gw_raise(vm, GW_X_IndexError,
                 "arrays used as indices must be of integer (or boolean) type");
    } else {
        done = add_places(in, gw_to(t, GW_I64));
    }
    gw_quiet_end(&before);
    gw_tensor_release(t);
    return done;
}

static bool read_item(gw_vm *vm, const gw_tensor *array, gw_value v, indices *in) {
    gw_dtype dtype;
    gw_scalar number = {0};
    item *to = &in->items[in->n];
    const bool scalar = gw_is_array_scalar(vm, v, &dtype, &number);
    const gw_tensor *t = scalar ? NULL : gw_array_tensor(vm, v);
    t = t ? t : gw_tensor_of(v);
    if (v.tag == GW_V_INT || (scalar && number.dtype == GW_I64) ||
        (t && t->ndim == 0 && gw_dtype_kind((gw_dtype)t->dtype) == 'i')) {
        *to = (item){.kind = INT};
        to->at = v.tag == GW_V_INT ? v.i : gw_scalar_as_int(t ? gw_tensor_at(t, 0) : number);
        in->n_dims++;
    } else if (gw_has_layout(v, GW_L_SLICE)) {
        *to = (item){.kind = SLICE, .slice = v};
        in->n_dims++;
    } else if (gw_is_none(v)) {
        *to = (item){.kind = NEW};
    } else if (v.tag == GW_V_ELLIPSIS) {
        if (in->has_dots) {
            gw_raise(vm, GW_X_IndexError, "an index can only have a single ellipsis ('...')");
            return false;
        }
        *to = (item){.kind = DOTS};
        in->has_dots = true;
    } else if (v.tag == GW_V_BOOL || (scalar && number.dtype == GW_BOOL)) {
        gw_raise(vm, GW_X_NotImplementedError, "arrays are not indexed by one bool here");
        return false;
    } else if (t || gw_is_list(v) || gw_is_tuple(v) || gw_has_layout(v, GW_L_RANGE)) {
        return read_array(vm, array, v, in);
    } else {
        gw_raise(vm, GW_X_IndexError,
                 "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and "
                 "integer or boolean arrays are valid indices");
        return false;
    }
    in->n++;
    return true;
}

static bool read_indices(gw_vm *vm, const gw_tensor *array, gw_value index, indices *in) {
    gw_value *items = &index;
    size_t n = 1;
    if (gw_is_tuple(index)) {
        gw_sequence_items(index, &items, &n);
    }
    for (size_t i = 0; i < n; i++) {
        if (in->n >= MOST - 1) {
            gw_raise(vm, GW_X_IndexError, "too many indices for array");
            return false;
        }
        if (!read_item(vm, array, items[i], in)) {
            return false;
        }
    }
    in->has_mask = in->has_mask && n == 1;
    if (in->n_dims > array->ndim) {
        gw_raise(vm, GW_X_IndexError,
                 "too many indices for array: array is %d-dimensional, but %d were indexed",
                 array->ndim, in->n_dims);
        return false;
    }
    return true;
}

/* --- Following -------------------------------------------------------------------------------- */

static bool out_of_bounds(gw_vm *vm, int64_t at, int axis, int64_t size) {
    if (at >= -size && at < size) {
        return false;
    }
    gw_raise(vm, GW_X_IndexError, "index %lld is out of bounds for axis %d with size %lld",
             (long long)at, axis, (long long)size);
    return true;
}

/* The view on its way: dims that are there already, and the next dim of the array. */
typedef struct path {
    const gw_tensor *array;
    int64_t dims[MOST], strides[MOST], offset;
    int ndim, axis;
} path;

static void keep(path *p, int64_t size, int64_t stride) {
    p->dims[p->ndim] = size;
    p->strides[p->ndim++] = stride;
}

static void keep_axes(path *p, int n) {
    for (int i = 0; i < n; i++) {
        keep(p, p->array->dims[p->axis], p->array->strides[p->axis]);
        p->axis++;
    }
}

static bool follow_int(gw_vm *vm, path *p, const item *it, const indices *in, target *to) {
    const int64_t size = p->array->dims[p->axis], stride = p->array->strides[p->axis];
    if (out_of_bounds(vm, it->at, p->axis, size)) {
        return false;
    }
    const int64_t at = it->at < 0 ? it->at + size : it->at;
    if (in->has_places) {
        to->axes[p->ndim] = p->axis;
        to->places[p->ndim] = gw_full(gw_vm_context(vm), GW_I64, NULL, 0, gw_scalar_int(at));
        keep(p, size, stride);
        p->axis++;
        return to->places[p->ndim - 1];
    }
    p->offset += at * stride;
    p->axis++;
    return true;
}

static void follow_places(path *p, item *it, target *to) {
    to->places[p->ndim] = it->places;
    to->axes[p->ndim] = p->axis;
    it->places = NULL;
    keep_axes(p, 1);
}

static bool follow(gw_vm *vm, const gw_tensor *array, indices *in, target *to) {
    path p = {.array = array, .offset = array->offset};
    to->one = in->n_dims == array->ndim && !in->has_places && !in->has_dots;
    bool ok = true;
    for (int i = 0; i < in->n && ok; i++) {
        item *it = &in->items[i];
        gw_array_span span;
        switch (it->kind) {
        case INT:
            ok = follow_int(vm, &p, it, in, to);
            break;
        case SLICE:
            ok = gw_array_read_slice(vm, it->slice, array->dims[p.axis], &span);
            if (ok) {
                const int64_t stride = array->strides[p.axis++];
                p.offset += span.count ? span.start * stride : 0;
                keep(&p, span.count, span.step * stride);
            }
            to->one = false;
            break;
        case NEW:
            keep(&p, 1, 0);
            to->one = false;
            break;
        case DOTS:
            keep_axes(&p, array->ndim - in->n_dims);
            break;
        case PLACES:
            follow_places(&p, it, to);
            break;
        }
    }
    if (!ok) {
        to->n = p.ndim;
        return false;
    }
    keep_axes(&p, array->ndim - p.axis);
    to->n = p.ndim;
    if (p.ndim > GW_MAX_DIMS) {
        gw_raise(vm, GW_X_ValueError, "numpy has arrays of at most %d dims here", GW_MAX_DIMS);
        return false;
    }
    to->view = gw_tensor_alias(array, p.dims, p.strides, p.ndim, p.offset);
    return to->view;
}

/* Do the arrays of places broadcast? */
static bool check_places(gw_vm *vm, const target *to) {
    int64_t dims[GW_MAX_DIMS] = {0};
    int ndim = 0;
    bool fit = true;
    gw_buffer shapes;
    gw_buffer_init(&shapes, gw_vm_context(vm));
    for (int i = 0; i < to->n; i++) {
        const gw_tensor *t = to->places[i];
        for (int d = 1; t && d <= t->ndim; d++) {
            const int64_t size = t->dims[t->ndim - d], before = d > ndim ? 1 : dims[d - 1];
            fit = fit && (size == before || size == 1 || before == 1);
            dims[d - 1] = before == 1 ? size : before;
            ndim = d > ndim ? d : ndim;
        }
        if (t) {
            gw_array_shape_text(&shapes, t->dims, t->ndim);
            gw_buffer_char(&shapes, ' ');
        }
    }
    if (!fit) {
        gw_raise(vm, GW_X_IndexError,
                 "shape mismatch: indexing arrays could not be broadcast together with shapes %s",
                 shapes.data ? shapes.data : "");
    }
    gw_buffer_free(&shapes);
    return fit;
}

/* Are all of them within their dims? */
static bool check_bounds(gw_vm *vm, const target *to) {
    for (int d = 0; d < to->n; d++) {
        const gw_tensor *t = to->places[d];
        for (int64_t i = 0; t && i < gw_tensor_numel(t); i++) {
            if (out_of_bounds(vm, gw_tensor_at(t, i).i, to->axes[d], to->view->dims[d])) {
                return false;
            }
        }
    }
    return true;
}

void gw_index_release(target *to) {
    gw_tensor_release(to->view);
    for (int i = 0; i < to->n; i++) {
        gw_tensor_release(to->places[i]);
    }
}

bool gw_index_aim(gw_vm *vm, const gw_tensor *array, gw_value index, target *to) {
    indices in = {0};
    bool ok = read_indices(vm, array, index, &in) && follow(vm, array, &in, to) &&
              (!in.has_places || (check_places(vm, to) && check_bounds(vm, to)));
    for (int i = 0; i < in.n; i++) {
        gw_tensor_release(in.items[i].places);
    }
    if (!ok && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    to->picks = in.has_places;
    to->mask = in.has_mask;
    return ok;
}

gw_tensor *gw_index_picked(gw_context *ctx, const target *to) {
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *y = gw_index(to->view, to->places, to->n);
    gw_quiet_end(&before);
    return y;
}

gw_flow gw_array_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    target to = {0};
    gw_flow flow = GW_RAISED;
    *out = gw_unset();
    if (gw_index_aim(vm, gw_as_array(self)->tensor, index, &to)) {
        if (to.picks) {
            flow = gw_return_array(vm, gw_index_picked(gw_vm_context(vm), &to), gw_none(), out);
        } else if (to.one) {
            flow = gw_return_result(vm, gw_tensor_retain(to.view), out);
        } else {
            const gw_value base = gw_as_array(self)->base;
            flow =
                gw_return_array(vm, gw_tensor_retain(to.view), gw_is_none(base) ? self : base, out);
        }
    }
    gw_index_release(&to);
    return flow;
}
