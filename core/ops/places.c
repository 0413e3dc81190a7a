#include "ops/places.h"
#include "ops/inplace.h"
#include "ops/layout.h"

#include <string.h>

#include "ops/record.h"

static int64_t index_at(const gw_tensor *index, int64_t i) {
    return ((const int64_t *)gw_tensor_data(index))[i];
}

/* to[i] = from[places[i]] of numbers of that many bytes, which a compiler has to know. */
#define TAKE(bytes)                 \
    for (int64_t i = 0; i < n; i++) \
    memcpy(to + i * (bytes), from + places[i] * (bytes), bytes)

static void take(char *to, const char *from, const int64_t *places, int64_t n, size_t size) {
    if (size == 4)
        TAKE(4);
    else if (size == 8)
        TAKE(8);
    else if (size == 2)
        TAKE(2);
    else
        TAKE(1);
}

gw_tensor *gw_take_places(gw_tensor *a, gw_tensor *places) {
    const gw_dtype dtype = (gw_dtype)a->dtype;
    const bool as_it_lies = gw_is_row_major(a) && !a->storage->zeros;
    gw_tensor *flat = as_it_lies ? gw_tensor_retain(a) : gw_tensor_copy(a, dtype);
    gw_tensor *out = flat ? gw_empty_keeping(places, dtype) : NULL;
    if (out)
        take(gw_tensor_data(out), gw_tensor_data(flat), gw_tensor_data(places),
             gw_tensor_numel(places), gw_dtype_size(dtype));
    gw_tensor_release(flat);
    return out;
}

#define ADD(type, wide)                                           \
    for (int64_t i = 0; i < n; i++) {                             \
        type *const at = (type *)(void *)to + place[i];           \
        const type more = ((const type *)(const void *)value)[i]; \
        *at = (type)((wide)*at + (wide)more);                     \
    }

/* Sums in narrow dtypes are rounded after every addition. */
static gw_tensor *add_narrow(gw_tensor *a, gw_tensor *places, gw_tensor *source) {
    const gw_dtype dtype = (gw_dtype)a->dtype, wide = gw_dtype_wide(dtype);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *shaped = gw_expand(source, places->dims, places->ndim);
    gw_quiet_end(&quiet);
    gw_tensor *from = shaped ? gw_tensor_copy(shaped, dtype) : NULL;
    gw_tensor *out = from ? gw_tensor_copy(a, dtype) : NULL;
    const int64_t n = out ? gw_tensor_numel(places) : 0;
    for (int64_t i = 0; i < n; i++) {
        void *data = gw_tensor_data(out);
        const int64_t at = index_at(places, i);
        gw_scalar sum = gw_element_read(dtype, data, at);
        const gw_scalar more = gw_element_read(dtype, gw_tensor_data(from), i);
        if (wide == GW_I64)
            sum.i += more.i;
        else
            sum.f += more.f;
        gw_element_write(dtype, data, at, sum);
    }
    gw_tensor_release(from);
    gw_tensor_release(shaped);
    return out;
}

/* to[places[i]] = from[i]; with `if_true` (of bools) only what is. */
static void put(char *to, const char *from, const int64_t *places, int64_t n, size_t size,
                bool if_true) {
    for (int64_t i = 0; i < n; i++) {
        char *const at = to + (size_t)places[i] * size;
        const char *const value = from + (size_t)i * size;
        if (size == 4)
            memcpy(at, value, 4);
        else if (size == 8)
            memcpy(at, value, 8);
        else if (!if_true || *value)
            memcpy(at, value, size);
    }
}

gw_tensor *gw_put_places(gw_tensor *a, gw_tensor *places, gw_tensor *source, bool adds) {
    gw_context *ctx = a->ctx;
    if (!gw_tensor_is_contiguous(places)) {
        gw_tensor *rows = gw_tensor_copy(places, GW_I64);
        gw_tensor *out = rows ? gw_put_places(a, rows, source, adds) : NULL;
        gw_tensor_release(rows);
        return out;
    }
    const gw_dtype dtype = (gw_dtype)a->dtype;
    if (adds && gw_dtype_wide(dtype) != dtype)
        return add_narrow(a, places, source);
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *wide = gw_expand(source, places->dims, places->ndim);
    gw_quiet_end(&quiet);
    gw_tensor *from = wide ? gw_tensor_copy(wide, dtype) : NULL;
    gw_tensor *out = from ? gw_tensor_copy(a, dtype) : NULL;
    gw_tensor_release(wide);
    if (out) {
        const int64_t n = gw_tensor_numel(places), *const place = gw_tensor_data(places);
        const size_t size = gw_dtype_size(dtype);
        char *const to = gw_tensor_data(out);
        const char *const value = gw_tensor_data(from);
        if (!adds || dtype == GW_BOOL)
            put(to, value, place, n, size, adds);
        else if (dtype == GW_F32)
            ADD(float, float)
        else if (dtype == GW_F64)
            ADD(double, double)
        else
            ADD(int64_t, uint64_t)
    }
    gw_tensor_release(from);
    return out;
}

/* ---- of expanded tensors --------------------------------------------------------------------- */

static bool repeats(const gw_tensor *t, int d) {
    return t->dims[d] > 1 && t->strides[d] == 0;
}

gw_tensor *gw_without_repeats(gw_tensor *self) {
    if (!gw_overlaps_itself(self))
        return gw_tensor_retain(self);
    int64_t dims[GW_MAX_DIMS];
    for (int d = 0; d < self->ndim; d++)
        dims[d] = repeats(self, d) ? 1 : self->dims[d];
    return gw_tensor_alias(self, dims, self->strides, self->ndim, self->offset);
}

gw_tensor *gw_places_without_repeats(const gw_tensor *self, gw_tensor *places) {
    if (!places || !gw_overlaps_itself(self))
        return gw_tensor_retain(places);
    gw_tensor *out = gw_tensor_copy(places, GW_I64);
    const int64_t n = out ? gw_tensor_numel(out) : 0;
    for (int64_t i = 0; i < n; i++) {
        int64_t *place = (int64_t *)gw_tensor_data(out) + i, left = *place, stride = 1;
        *place = 0;
        for (int d = self->ndim - 1; d >= 0; d--) {
            *place += repeats(self, d) ? 0 : left % self->dims[d] * stride;
            left /= self->dims[d];
            stride *= repeats(self, d) ? 1 : self->dims[d];
        }
    }
    return out;
}

/* ---- along a dim ----------------------------------------------------------------------------- */

gw_tensor *gw_places_along(const gw_tensor *a, int dim, const gw_tensor *index) {
    gw_tensor *places = gw_tensor_copy(index, GW_I64);
    if (!places)
        return NULL;
    int64_t strides[GW_MAX_DIMS], at[GW_MAX_DIMS] = {0};
    gw_shape_strides(a->dims, a->ndim, strides);
    const int64_t n = gw_tensor_numel(places), size = a->ndim ? a->dims[dim] : 1;
    const int64_t stride = a->ndim ? strides[dim] : 0;
    int64_t beside = 0; /* of the other dims */
    int64_t *place = gw_tensor_data(places);
    for (int64_t i = 0; i < n; i++) {
        if (place[i] < 0 || place[i] >= size) {
            gw_fail(a->ctx, GW_E_RUNTIME,
                    "index %lld is out of bounds for dimension %d with size %lld",
                    (long long)place[i], dim, (long long)size);
            gw_tensor_release(places);
            return NULL;
        }
        place[i] = beside + place[i] * stride;
        for (int d = index->ndim - 1; d >= 0; d--) {
            const int64_t by = d == dim || !a->ndim ? 0 : strides[d];
            beside += by;
            if (++at[d] < index->dims[d])
                break;
            beside -= by * at[d];
            at[d] = 0;
        }
    }
    return places;
}

gw_tensor *gw_places_of_slices(const gw_tensor *a, int dim, const gw_tensor *index) {
    gw_context *ctx = a->ctx;
    int64_t dims[GW_MAX_DIMS], inner = 1, outer = 1;
    for (int d = 0; d < a->ndim; d++) {
        dims[d] = a->dims[d];
        outer *= d < dim ? a->dims[d] : 1;
        inner *= d > dim ? a->dims[d] : 1;
    }
    const int64_t size = a->ndim ? a->dims[dim] : 1, n = gw_tensor_numel(index);
    if (a->ndim)
        dims[dim] = n;
    gw_tensor *places = gw_empty(ctx, GW_I64, dims, a->ndim);
    int64_t *place = places ? gw_tensor_data(places) : NULL;
    for (int64_t i = 0; i < n; i++) {
        const int64_t picked = gw_scalar_as_int(gw_tensor_at(index, i));
        if (places && (picked < 0 || picked >= size)) {
            gw_fail(ctx, GW_E_INDEX, "index out of range in self");
            gw_tensor_release(places);
            return NULL;
        }
        for (int64_t o = 0; places && o < outer; o++)
            for (int64_t k = 0; k < inner; k++)
                place[(o * n + i) * inner + k] = (o * size + picked) * inner + k;
    }
    return places;
}

/* ---- index tensors and masks ----------------------------------------------------------------- */

typedef struct plan {
    gw_tensor *index[GW_MAX_DIMS]; /* int64, one a dim of a; NULL: the whole dim; owned */
    int n;                         /* dims of a that are looked at */
} plan;

static void free_plan(plan *p) {
    for (int d = 0; d < GW_MAX_DIMS; d++)
        gw_tensor_release(p->index[d]);
}

static gw_status add_mask(plan *p, const gw_tensor *a, gw_tensor *mask) {
    gw_context *ctx = a->ctx;
    for (int d = 0; d < mask->ndim; d++)
        if (p->n + d >= a->ndim || mask->dims[d] != a->dims[p->n + d]) {
            gw_buffer own, wanted;
            gw_buffer_init(&own, ctx);
            gw_buffer_init(&wanted, ctx);
            if (gw_shape_text(&own, mask->dims, mask->ndim) &&
                gw_shape_text(&wanted, a->dims, a->ndim))
                gw_fail(ctx, GW_E_INDEX,
                        "The shape of the mask %s at index %d does not match the shape of the "
                        "indexed tensor %s at index %d",
                        own.data, d, wanted.data, p->n + d);
            gw_buffer_free(&wanted);
            gw_buffer_free(&own);
            return gw_error(ctx);
        }
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *rows = gw_nonzero(mask);
    for (int d = 0; rows && d < mask->ndim; d++) {
        gw_tensor *column = gw_select(rows, 1, d);
        p->index[p->n++] = gw_contiguous(column);
        gw_tensor_release(column);
    }
    gw_quiet_end(&quiet);
    gw_tensor_release(rows);
    return gw_error(ctx);
}

static gw_status make_plan(plan *p, const gw_tensor *a, gw_tensor *const *indices, int n) {
    gw_context *ctx = a->ctx;
    int wanted = 0;
    for (int i = 0; i < n; i++)
        wanted += indices[i] && indices[i]->dtype == GW_BOOL ? indices[i]->ndim : 1;
    if (wanted > a->ndim)
        return gw_fail(ctx, GW_E_INDEX, "too many indices for tensor of dimension %d",
                       (int)a->ndim);
    for (int i = 0; i < n; i++) {
        if (!indices[i]) {
            p->n++;
        } else if (indices[i]->dtype == GW_BOOL) {
            if (add_mask(p, a, indices[i]) != GW_OK)
                return gw_error(ctx);
        } else if (indices[i]->dtype != GW_I64) {
            return gw_fail(ctx, GW_E_INDEX,
                           "tensors used as indices must be long, byte or bool tensors");
        } else {
            p->index[p->n++] = gw_tensor_retain(indices[i]);
        }
    }
    return GW_OK;
}

static gw_status broadcast_shape(const plan *p, gw_context *ctx, int64_t *dims, int *n) {
    *n = 0;
    for (int d = 0; d < p->n; d++) {
        int64_t joined[GW_MAX_DIMS];
        const gw_tensor *index = p->index[d];
        if (!index)
            continue;
        if (gw_shape_broadcast(ctx, dims, *n, index->dims, index->ndim, joined, n) != GW_OK) {
            gw_buffer shapes;
            gw_error_clear(ctx);
            gw_buffer_init(&shapes, ctx);
            for (int i = 0; i < p->n; i++)
                if (p->index[i]) {
                    gw_buffer_format(&shapes, shapes.length ? ", " : "%s", "");
                    gw_shape_text(&shapes, p->index[i]->dims, p->index[i]->ndim);
                }
            gw_fail(ctx, GW_E_INDEX,
                    "shape mismatch: indexing tensors could not be broadcast together with shapes "
                    "%s",
                    shapes.data ? shapes.data : "");
            gw_buffer_free(&shapes);
            return gw_error(ctx);
        }
        memcpy(dims, joined, (size_t)*n * sizeof *dims);
    }
    return GW_OK;
}

/* The indices stand where the first of them is, or in front when others are between them. */
static int joint_place(const plan *p) {
    int first = -1, last = -1, count = 0;
    for (int d = 0; d < p->n; d++)
        if (p->index[d]) {
            first = first < 0 ? d : first;
            last = d;
            count++;
        }
    return last - first + 1 == count ? first : 0;
}

static int tensors_before(const plan *p, int d) {
    int n = 0;
    for (int i = 0; i < d; i++)
        n += p->index[i] != NULL;
    return n;
}

/* Adds what index tensor `d` contributes, broadcast to `shape`, to `sums`. In PyTorch's message the
 * dimension is how many index tensors come before. */
static gw_status add_index(const plan *p, const gw_tensor *a, int d, int64_t stride,
                           const int64_t *shape, int n, int64_t *sums) {
    int64_t strides[GW_MAX_DIMS], at[GW_MAX_DIMS] = {0}, offset = 0;
    const gw_tensor *index = p->index[d];
    gw_tensor_expand(index, n, shape, strides);
    const int64_t *data = gw_tensor_data(index), size = a->dims[d];
    int64_t count = 1;
    for (int i = 0; i < n; i++)
        count *= shape[i];
    for (int64_t k = 0; k < count; k++) {
        const int64_t picked = data[offset];
        if (picked < -size || picked >= size)
            return gw_fail(a->ctx, GW_E_INDEX,
                           "index %lld is out of bounds for dimension %d with size %lld",
                           (long long)picked, tensors_before(p, d), (long long)size);
        sums[k] += (picked < 0 ? picked + size : picked) * stride;
        for (int i = n - 1; i >= 0; i--) {
            offset += strides[i];
            if (++at[i] < shape[i])
                break;
            offset -= strides[i] * shape[i];
            at[i] = 0;
        }
    }
    return GW_OK;
}

/* Every combination of a joint index (sums, of `joint` dims at dim `place`) and whole dims. */
static gw_tensor *combine(const plan *p, const gw_tensor *a, const int64_t *strides,
                          const int64_t *joint, int n_joint, int place, const int64_t *sums) {
    int64_t dims[GW_MAX_DIMS], steps[GW_MAX_DIMS], at[GW_MAX_DIMS] = {0}, joint_steps[GW_MAX_DIMS];
    bool from_joint[GW_MAX_DIMS];
    int n = 0;
    gw_shape_strides(joint, n_joint, joint_steps);
    for (int d = 0; d <= a->ndim; d++) {
        for (int i = 0; d == place && i < n_joint && n < GW_MAX_DIMS; i++) {
            dims[n] = joint[i];
            steps[n] = joint_steps[i];
            from_joint[n++] = true;
        }
        if (d < a->ndim && !p->index[d] && n < GW_MAX_DIMS) {
            dims[n] = a->dims[d];
            steps[n] = strides[d];
            from_joint[n++] = false;
        }
    }
    gw_tensor *places = gw_empty(a->ctx, GW_I64, dims, n);
    if (!places)
        return NULL;
    int64_t *out = gw_tensor_data(places);
    const int64_t count = gw_tensor_numel(places), run = n ? dims[n - 1] : 1;
    for (int64_t k = 0; k < count; k += run, out += run) {
        int64_t sum = 0, joined = 0;
        for (int i = 0; i < n - 1; i++)
            *(from_joint[i] ? &joined : &sum) += at[i] * steps[i];
        if (n && !from_joint[n - 1])
            for (int64_t i = 0; i < run; i++)
                out[i] = sum + sums[joined] + i * steps[n - 1];
        else
            for (int64_t i = 0; i < run; i++)
                out[i] = sum + sums[joined + i]; /* of a joint index the last step is 1 */
        for (int i = n - 2; i >= 0 && ++at[i] == dims[i]; i--)
            at[i] = 0;
    }
    return places;
}

/* A mask without dims adds one: of size 1 where it is true, 0 where it is false. */
static gw_tensor *places_of_truth(const gw_tensor *a, bool truth) {
    int64_t dims[GW_MAX_DIMS] = {truth};
    if (a->ndim == GW_MAX_DIMS) {
        gw_fail(a->ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    for (int d = 0; d < a->ndim; d++)
        dims[d + 1] = a->dims[d];
    gw_tensor *places = gw_empty(a->ctx, GW_I64, dims, a->ndim + 1);
    const int64_t n = places ? gw_tensor_numel(places) : 0;
    for (int64_t i = 0; i < n; i++)
        ((int64_t *)gw_tensor_data(places))[i] = i;
    return places;
}

/* The dims that the joint index does not take lie in the result in the order that they have in `a`,
 * those of the index in that of the index tensors: Note [Layout of results]. */
static gw_tensor *laid_out(const plan *p, const gw_tensor *a, int n_joint, gw_tensor *places) {
    int64_t strides[1 + GW_MAX_DIMS][GW_MAX_DIMS] = {{0}};
    gw_operand operands[1 + GW_MAX_DIMS] = {{.strides = strides[0]}};
    int order[GW_MAX_DIMS], at = 0, n = 1;
    const int place = joint_place(p);
    int64_t count = 1;
    for (int i = 0; places && i < n_joint; i++)
        count *= places->dims[place + i];
    for (int d = 0; places && d <= a->ndim; d++) {
        if (d == place)
            at += n_joint;
        if (d < a->ndim && !p->index[d])
            strides[0][at++] = a->strides[d];
    }
    for (int d = 0; places && d < p->n; d++)
        if (p->index[d]) {
            for (int i = 0; i < places->ndim;
                 i++) /* where a size is 1, as of an index of the shape */
                strides[n][i] = places->dims[i] > 1 ? 0 : i < place ? count : 1;
            gw_tensor_expand(p->index[d], n_joint, places->dims + place, strides[n] + place);
            operands[n].strides = strides[n];
            n++;
        }
    if (!places || places->ndim < 2 || gw_tensor_numel(places) == 0)
        return places;
    gw_memory_order(places->dims, places->ndim, operands, n, order);
    int64_t wanted[GW_MAX_DIMS], stride = 1;
    for (int i = places->ndim - 1; i >= 0; i--) {
        wanted[order[i]] = stride;
        stride *= places->dims[order[i]];
    }
    return gw_relaid(places, wanted);
}

gw_tensor *gw_places_of_indices(gw_tensor *a, gw_tensor *const *indices, int n, bool as_read) {
    gw_context *ctx = a->ctx;
    plan p = {.n = 0};
    int64_t joint[GW_MAX_DIMS], strides[GW_MAX_DIMS], *sums = NULL, count = 0;
    int n_joint = 0, whole = 0;
    gw_tensor *places = NULL;
    for (int i = 0; i < n; i++) {
        if (!indices[i] || indices[i]->dtype != GW_BOOL || indices[i]->ndim)
            continue;
        if (n == 1)
            return places_of_truth(a, gw_scalar_as_int(gw_tensor_at(indices[i], 0)) != 0);
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "a mask without dims beside other indices");
        return NULL;
    }
    if (make_plan(&p, a, indices, n) != GW_OK || broadcast_shape(&p, ctx, joint, &n_joint) != GW_OK)
        goto out;
    for (int d = 0; d < a->ndim; d++)
        whole += !p.index[d];
    if (whole + n_joint > GW_MAX_DIMS) {
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        goto out;
    }
    count = gw_shape_numel(ctx, joint, n_joint);
    sums = count < 0 ? NULL : gw_alloc_zero(ctx, (size_t)(count + 1) * sizeof *sums);
    if (!sums)
        goto out;
    gw_shape_strides(a->dims, a->ndim, strides);
    for (int d = 0; d < p.n; d++)
        if (p.index[d] && add_index(&p, a, d, strides[d], joint, n_joint, sums) != GW_OK)
            goto out;
    places = combine(&p, a, strides, joint, n_joint, joint_place(&p), sums);
    if (as_read)
        places = laid_out(&p, a, n_joint, places);
out:
    if (sums)
        gw_release(ctx, sums, (size_t)(count + 1) * sizeof *sums);
    free_plan(&p);
    return places;
}
