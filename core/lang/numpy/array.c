/* numpy.ndarray: its type, its attributes, and what Python asks of every value. */
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/numpy/numpy.h"
#include "lang/type.h"

#include "gradwalk/ops.h"

gw_tensor *gw_array_tensor(const gw_vm *vm, gw_value v) {
    const gw_torch *torch = gw_torch_of(vm);
    if (!torch || !torch->numpy || !gw_has_layout(v, GW_L_NATIVE) ||
        !gw_type_is_subtype(v.o->type, torch->numpy->array)) {
        return NULL;
    }
    return gw_as_array(v)->tensor;
}

gw_flow gw_return_array(gw_vm *vm, gw_tensor *t, gw_value base, gw_value *out) {
    *out = gw_unset();
    if (!t) {
        return gw_is_unset(gw_raised(vm)) ? gw_raise_error(vm) : GW_RAISED;
    }
    gw_array *array = gw_object_new(vm, gw_numpy_of(vm)->array);
    if (!array) {
        gw_tensor_release(t);
        return GW_RAISED;
    }
    array->tensor = t;
    array->base = gw_retain(base);
    *out = gw_object_value(array);
    return GW_RETURNED;
}

gw_flow gw_return_result(gw_vm *vm, gw_tensor *t, gw_value *out) {
    if (!t || gw_tensor_ndim(t) > 0) {
        return gw_return_array(vm, t, gw_none(), out);
    }
    const bool made = gw_array_scalar(vm, gw_tensor_dtype(t), gw_tensor_at(t, 0), out);
    gw_tensor_release(t);
    return made ? GW_RETURNED : GW_RAISED;
}

void gw_array_shape_text(gw_buffer *out, const int64_t *dims, int ndim) {
    gw_buffer_char(out, '(');
    for (int d = 0; d < ndim; d++) {
        gw_buffer_format(out, "%s%lld", d ? "," : "", (long long)dims[d]);
    }
    gw_buffer_text(out, ndim == 1 ? ",)" : ")");
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* Does a tensor that the program has look at the same memory? */
static bool is_seen(const gw_tensor *t) {
    for (const gw_tensor *alias = t->storage->aliases; alias; alias = alias->alias_next) {
        if (alias != t && alias->object) {
            return true;
        }
    }
    return false;
}

gw_quiet gw_array_quiet_write(gw_vm *vm, const gw_tensor *to) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_quiet before = gw_quiet_begin(ctx);
    if (is_seen(to)) {
        ctx->observer = before.observer;
    }
    return before;
}

/* `from` as a shape of its own that broadcasts to `to`; NULL and numpy's ValueError. */
static gw_tensor *fitted(gw_vm *vm, const gw_tensor *to, gw_tensor *from) {
    const int extra = from->ndim - to->ndim;
    bool fits = true;
    for (int d = 0; d < extra && fits; d++) {
        fits = from->dims[d] == 1;
    }
    for (int d = 0; d < to->ndim && fits; d++) {
        const int at = d + extra;
        fits = at < 0 || from->dims[at] == 1 || from->dims[at] == to->dims[d];
    }
    if (fits) {
        const int skip = extra > 0 ? extra : 0;
        return gw_tensor_alias(from, from->dims + skip, from->strides + skip, from->ndim - skip,
                               from->offset);
    }
    gw_buffer shapes;
    gw_buffer_init(&shapes, gw_vm_context(vm));
    gw_array_shape_text(&shapes, from->dims, from->ndim);
    gw_buffer_text(&shapes, " into shape ");
    gw_array_shape_text(&shapes, to->dims, to->ndim);
    gw_raise(vm, GW_X_ValueError, "could not broadcast input array from shape %s",
             shapes.data ? shapes.data : "");
    gw_buffer_free(&shapes);
    return NULL;
}

/* Whether one element is many because numpy.broadcast_to made it so; of torch.expand's arrays no
 * write is refused. */
bool gw_array_is_read_only(const gw_tensor *t) {
    return t->read_only && gw_tensor_numel(t) > 0;
}

/* to[...] = wide. Where one element of `to` is many (torch.expand's), the last one stays. */
static gw_status put(gw_tensor *to, gw_tensor *wide) {
    int64_t dims[GW_MAX_DIMS], from = wide->offset;
    for (int d = 0; d < to->ndim; d++) {
        const bool many = to->dims[d] > 1 && to->strides[d] == 0;
        dims[d] = many ? 1 : to->dims[d];
        from += many ? (to->dims[d] - 1) * wide->strides[d] : 0;
    }
    gw_tensor *place = gw_tensor_alias(to, dims, to->strides, to->ndim, to->offset);
    gw_tensor *last = place ? gw_tensor_alias(wide, dims, wide->strides, to->ndim, from) : NULL;
    const gw_status status = last ? gw_copy_(place, last) : gw_error(to->ctx);
    gw_tensor_release(last);
    gw_tensor_release(place);
    return status;
}

static bool is_spread(const gw_tensor *t) {
    bool spread = false;
    for (int d = 0; d < t->ndim; d++) {
        spread |= t->dims[d] > 1 && t->strides[d] == 0;
    }
    return spread && gw_tensor_numel(t) > 0;
}

bool gw_array_write(gw_vm *vm, gw_tensor *to, gw_tensor *from) {
    gw_context *ctx = gw_vm_context(vm);
    if (gw_array_is_read_only(to)) {
        gw_raise(vm, GW_X_ValueError, "assignment destination is read-only");
        return false;
    }
    gw_tensor *source = fitted(vm, to, from);
    if (!source) {
        return false;
    }
    if (source->storage == to->storage) { /* as if it had been read whole before */
        gw_tensor *copy = gw_tensor_copy(source, (gw_dtype)source->dtype);
        gw_tensor_release(source);
        source = copy;
    }
    const gw_quiet before = gw_array_quiet_write(vm, to);
    gw_tensor *wide = source ? gw_expand(source, to->dims, to->ndim) : NULL;
    const gw_status status = !wide           ? gw_error(ctx)
                             : is_spread(to) ? put(to, wide)
                                             : gw_copy_(to, wide);
    gw_quiet_end(&before);
    gw_tensor_release(wide);
    gw_tensor_release(source);
    if (status != GW_OK) {
        gw_raise_error(vm);
    }
    return status == GW_OK;
}

/* --- Slots ------------------------------------------------------------------------------------ */

static void clear(gw_vm *vm, gw_object *self) {
    gw_array *array = (gw_array *)self;
    gw_tensor *t = array->tensor;
    (void)vm;
    array->tensor = NULL;
    gw_tensor_release(t);
    gw_assign_take(&array->base, gw_none());
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)cls, (void)args, (void)out;
    return gw_raise(vm, GW_X_NotImplementedError,
                    "numpy.ndarray is not called here; use numpy.array or numpy.empty");
}

static gw_flow truth(gw_vm *vm, gw_value self, bool *out) {
    const gw_tensor *t = gw_as_array(self)->tensor;
    const int64_t n = gw_tensor_numel(t);
    if (n > 1) {
        return gw_raise(vm, GW_X_ValueError,
                        "The truth value of an array with more than one element is ambiguous. Use "
                        "a.any() or a.all()");
    }
    *out = n == 1 && gw_scalar_as_double(gw_tensor_at(t, 0)) != 0;
    return GW_RETURNED;
}

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_tensor *t = gw_as_array(self)->tensor;
    if (t->ndim == 0) {
        return gw_raise(vm, GW_X_TypeError, "len() of unsized object");
    }
    *out = t->dims[0];
    return GW_RETURNED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_as_array(self)->tensor->ndim
               ? gw_sequence_iterator_new(vm, self, out)
               : gw_raise(vm, GW_X_TypeError, "iteration over a 0-d array");
}

static gw_flow contains(gw_vm *vm, gw_value self, gw_value item, bool *out) {
    gw_value equal;
    *out = false;
    if (gw_array_compare(vm, GW_CMP_EQ, self, item, &equal) != GW_RETURNED) {
        return GW_RAISED;
    }
    const gw_tensor *t = gw_array_tensor(vm, equal);
    for (int64_t i = 0; t && i < gw_tensor_numel(t) && !*out; i++) {
        *out = gw_scalar_as_int(gw_tensor_at(t, i)) != 0;
    }
    if (!t && gw_has_layout(equal, GW_L_NUMBER)) {
        *out = gw_plain_int(gw_unboxed(equal)) != 0;
    }
    gw_release_value(equal);
    return GW_RETURNED;
}

static gw_flow number(gw_vm *vm, gw_value self, char want, gw_value *out) {
    const gw_tensor *t = gw_as_array(self)->tensor;
    const char kind = gw_dtype_kind((gw_dtype)t->dtype);
    if (want == 'n') {
        if (t->ndim || (kind != 'i' && kind != 'u')) {
            return gw_raise(vm, GW_X_TypeError,
                            "only integer scalar arrays can be converted to a scalar index");
        }
    } else if (gw_tensor_numel(t) != 1) {
        return gw_raise(vm, GW_X_TypeError,
                        "only size-1 arrays can be converted to Python scalars");
    }
    const gw_value v = gw_value_of(vm, gw_tensor_at(t, 0));
    return gw_builtin_type(vm, GW_T_float)->slots->number(vm, v, want, out);
}

static gw_flow format(gw_vm *vm, gw_value self, gw_str *spec, gw_value *out) {
    const gw_tensor *t = gw_as_array(self)->tensor;
    if (t->ndim == 0) {
        return gw_format(vm, gw_value_of(vm, gw_tensor_at(t, 0)), spec, out);
    }
    return spec && spec->size
               ? gw_raise(vm, GW_X_TypeError,
                          "unsupported format string passed to numpy.ndarray.__format__")
               : gw_array_str(vm, self, out);
}

static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = gw_array_repr,
                               .str = gw_array_str,
                               .format = format,
                               .truth = truth,
                               .length = length,
                               .getitem = gw_array_getitem,
                               .setitem = gw_array_setitem,
                               .contains = contains,
                               .iter = iter,
                               .binary = gw_array_binary,
                               .inplace = gw_array_inplace,
                               .unary = gw_array_unary,
                               .compare = gw_array_compare,
                               .number = number};

/* --- Attributes ------------------------------------------------------------------------------- */

static gw_flow tuple_of(gw_vm *vm, const int64_t *numbers, int n, int64_t times, gw_value *out) {
    gw_value items[GW_MAX_DIMS];
    for (int d = 0; d < n; d++) {
        items[d] = gw_int(numbers[d] * times);
    }
    gw_tuple *tuple = gw_tuple_new(vm, items, (size_t)n);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow get_shape(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tensor *t = gw_as_array(self)->tensor;
    return tuple_of(vm, t->dims, t->ndim, 1, out);
}
static void take_over(gw_value self, gw_tensor *t) {
    gw_tensor *old = gw_as_array(self)->tensor;
    gw_as_array(self)->tensor = t;
    gw_tensor_release(old);
}

static gw_flow set_shape(gw_vm *vm, gw_value self, gw_value value) {
    gw_tensor *old = gw_as_array(self)->tensor;
    gw_tensor *t = gw_array_reshaped(vm, old, value);
    if (t && t->storage != old->storage) {
        gw_tensor_release(t);
        return gw_raise(vm, GW_X_AttributeError,
                        "Incompatible shape for in-place modification. Use `.reshape()` to make a "
                        "copy with the desired shape.");
    }
    if (!t) {
        return GW_RAISED;
    }
    take_over(self, t);
    return GW_RETURNED;
}
static gw_flow get_strides(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tensor *t = gw_as_array(self)->tensor;
    return tuple_of(vm, t->strides, t->ndim, (int64_t)gw_dtype_size((gw_dtype)t->dtype), out);
}
static gw_flow get_dtype(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_retain(gw_numpy_of(vm)->dtypes[gw_as_array(self)->tensor->dtype]);
    return GW_RETURNED;
}
static gw_flow get_ndim(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(gw_as_array(self)->tensor->ndim);
    return GW_RETURNED;
}
static gw_flow get_size(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(gw_tensor_numel(gw_as_array(self)->tensor));
    return GW_RETURNED;
}
static int64_t item_size(gw_value self) {
    return (int64_t)gw_dtype_size((gw_dtype)gw_as_array(self)->tensor->dtype);
}
static gw_flow get_itemsize(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(item_size(self));
    return GW_RETURNED;
}
static gw_flow get_nbytes(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(item_size(self) * gw_tensor_numel(gw_as_array(self)->tensor));
    return GW_RETURNED;
}
static gw_flow get_base(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(gw_as_array(self)->base);
    return GW_RETURNED;
}
static gw_flow get_transpose(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tensor *t = gw_as_array(self)->tensor;
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    for (int d = 0; d < t->ndim; d++) {
        dims[d] = t->dims[t->ndim - 1 - d];
        strides[d] = t->strides[t->ndim - 1 - d];
    }
    return gw_return_array(vm, gw_tensor_alias(t, dims, strides, t->ndim, t->offset), self, out);
}
static gw_flow get_self(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(self);
    return GW_RETURNED;
}

static const gw_getset_def getsets[] = {
    {"shape", get_shape, set_shape, "The sizes."},
    {"strides", get_strides, NULL, "Bytes from one element to the next, by dim."},
    {"dtype", get_dtype, NULL, "The type of the elements."},
    {"ndim", get_ndim, NULL, "The number of dims."},
    {"size", get_size, NULL, "The number of elements."},
    {"itemsize", get_itemsize, NULL, "Bytes an element."},
    {"nbytes", get_nbytes, NULL, "Bytes of all."},
    {"base", get_base, NULL, "Whose memory it is; None: its own."},
    {"T", get_transpose, NULL, "With its dims in reverse."},
    {"real", get_self, NULL, "Itself: none is complex, here."},
    {0},
};

bool gw_numpy_make_array(gw_vm *vm, gw_numpy *numpy) {
    static const gw_type_def def = {.name = "ndarray",
                                    .module = "numpy",
                                    .doc = "Numbers in a grid.",
                                    .instance_size = sizeof(gw_array),
                                    .layout = GW_L_NATIVE,
                                    .flags = GW_TYPE_DOTTED | GW_TYPE_UNHASHABLE,
                                    .slots = &slots,
                                    .getsets = getsets};
    return (numpy->array = gw_type_new(vm, &def, NULL));
}

/* --- numpy._core: elements as Python values --------------------------------------------------- */

/* item(array, index): index counts in row-major order; None: the only one. */
static gw_flow item(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *t = gw_array_tensor(vm, args->values[0]);
    int64_t n = gw_tensor_numel(t), i = 0;
    if (gw_is_none(args->values[1]) && n != 1) {
        return gw_raise(vm, GW_X_ValueError,
                        "can only convert an array of size 1 to a Python scalar");
    }
    if (!gw_is_none(args->values[1]) && !gw_arg_int(vm, args->values[1], &i)) {
        return GW_RAISED;
    }
    if (i < -n || i >= n) {
        return gw_raise(vm, GW_X_IndexError, "index %lld is out of bounds for size %lld",
                        (long long)i, (long long)n);
    }
    *out = gw_value_of(vm, gw_tensor_at(t, i < 0 ? i + n : i));
    return GW_RETURNED;
}

/* The lists of dim `d` on, of elements from *at on. At most GW_MAX_DIMS deep. */
static bool nested(gw_vm *vm, const gw_tensor *t, int d, int64_t *at, gw_value *out) {
    if (d == t->ndim) {
        *out = gw_value_of(vm, gw_tensor_at(t, (*at)++));
        return true;
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    for (int64_t i = 0; list && i < t->dims[d]; i++) {
        gw_value one;
        if (!nested(vm, t, d + 1, at, &one) || !gw_list_append_take(vm, list, one)) {
            gw_object_release(list);
            list = NULL;
        }
    }
    *out = list ? gw_object_value(list) : gw_unset();
    return list;
}

static gw_flow tolist(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t at = 0;
    return nested(vm, gw_array_tensor(vm, args->values[0]), 0, &at, out) ? GW_RETURNED : GW_RAISED;
}

/* shares(a, b): do they look at the same memory? */
static gw_flow shares(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *a = gw_array_tensor(vm, args->values[0]);
    const gw_tensor *b = gw_array_tensor(vm, args->values[1]);
    *out = gw_bool(a && b && a->storage == b->storage);
    return GW_RETURNED;
}

/* become(array, other): the array is what the other is, from now on. */
static gw_flow become(gw_vm *vm, const gw_args *args, gw_value *out) {
    take_over(args->values[0], gw_tensor_retain(gw_array_tensor(vm, args->values[1])));
    *out = gw_none();
    return GW_RETURNED;
}

/* fill(array, value) */
static gw_flow fill(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_tensor *t = gw_array_tensor(vm, args->values[0]);
    *out = gw_none();
    if (!t) { /* a scalar stays what it is */
        return GW_RETURNED;
    }
    gw_tensor *from = gw_array_stored(vm, args->values[1], (gw_dtype)t->dtype);
    const bool done = from && gw_array_write(vm, t, from);
    gw_tensor_release(from);
    return done ? GW_RETURNED : GW_RAISED;
}

/* adopt({name: function}, arrays): these become methods of scalars, and of arrays. */
static gw_flow adopt(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_numpy *numpy = gw_numpy_of(vm);
    size_t at = 0;
    gw_value name, function;
    bool arrays;
    if (!gw_arg_bool(vm, args->values[1], &arrays)) {
        return GW_RAISED;
    }
    while (gw_dict_next(gw_as_dict(args->values[0]), &at, &name, &function)) {
        gw_type *generic = numpy->kinds[0];
        if ((arrays && !gw_type_set(numpy->array, gw_as_str(name), function)) ||
            (gw_is_unset(gw_type_lookup(generic, gw_as_str(name))) &&
             !gw_type_set(generic, gw_as_str(name), function))) {
            return GW_RAISED;
        }
    }
    *out = gw_none();
    return GW_RETURNED;
}

/* adopt_ufuncs({name: function}): these become methods of functions of elements. */
static gw_flow adopt_ufuncs(gw_vm *vm, const gw_args *args, gw_value *out) {
    size_t at = 0;
    gw_value name, function;
    while (gw_dict_next(gw_as_dict(args->values[0]), &at, &name, &function)) {
        if (!gw_type_set(gw_numpy_of(vm)->ufunc, gw_as_str(name), function)) {
            return GW_RAISED;
        }
    }
    *out = gw_none();
    return GW_RETURNED;
}

const gw_native_def gw_array_functions[] = {
    {"item", item, 2, 2, 0, NULL},
    {"tolist", tolist, 1, 1, 0, NULL},
    {"shares", shares, 2, 2, 0, NULL},
    {"become", become, 2, 2, 0, NULL},
    {"fill", fill, 2, 2, 0, NULL},
    {"adopt", adopt, 2, 2, 0, NULL},
    {"adopt_ufuncs", adopt_ufuncs, 1, 1, 0, NULL},
    {0},
};
