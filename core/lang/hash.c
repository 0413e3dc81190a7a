#include "lang/hash.h"

#include <math.h>
#include <string.h>

#include "lang/big.h"
#include "lang/dict.h"
#include "lang/frame.h"
#include "lang/list.h"
#include "lang/native.h"
#include "lang/number.h"
#include "lang/set.h"
#include "lang/str.h"
#include "lang/type.h"

/* Numbers that are equal hash alike whatever their type: modulo the Mersenne prime 2**61 - 1
 * (docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types). */
static const uint64_t modulus = ((uint64_t)1 << 61) - 1;

enum { NESTING = 100 }; /* of tuples in keys */

static int64_t hash_int(int64_t i) {
    const uint64_t magnitude = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    const int64_t h = (int64_t)(magnitude % modulus);
    const int64_t signed_hash = i < 0 ? -h : h;
    return signed_hash == -1 ? -2 : signed_hash;
}

static int64_t hash_float(double f) {
    if (isinf(f)) {
        return f > 0 ? 314159 : -314159;
    }
    if (isnan(f)) {
        uint64_t bits; /* each has its own: Note [Nans] */
        memcpy(&bits, &f, sizeof bits);
        return (int64_t)(bits & 0x7FFFFFFF) + 1;
    }
    int exponent;
    double m = frexp(fabs(f), &exponent);
    uint64_t x = 0;
    while (m != 0.0) {
        x = ((x << 28) & modulus) | x >> (61 - 28);
        m *= 268435456.0; /* 2**28 */
        exponent -= 28;
        const uint64_t y = (uint64_t)m;
        m -= (double)y;
        x += y;
        if (x >= modulus) {
            x -= modulus;
        }
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    x = ((x << exponent) & modulus) | x >> (61 - exponent);
    const int64_t h = f < 0 ? -(int64_t)x : (int64_t)x;
    return h == -1 ? -2 : h;
}

static gw_flow unhashable(gw_vm *vm, gw_value v) {
    return gw_raise(vm, GW_X_TypeError, "unhashable type: '%s'", gw_type_name(vm, v));
}

static gw_flow hash_value(gw_vm *vm, gw_value v, int64_t *out, int depth);

/* xxHash of the items' hashes, as CPython's tuples. */
static gw_flow hash_tuple(gw_vm *vm, const gw_tuple *t, int64_t *out, int depth) {
    const uint64_t p1 = 11400714785074694791u, p2 = 14029467366897019727u,
                   p5 = 2870177450012600261u;
    if (depth > NESTING) {
        return gw_raise(vm, GW_X_RecursionError, "maximum recursion depth exceeded");
    }
    uint64_t h = p5;
    for (size_t i = 0; i < t->length; i++) {
        int64_t item;
        const gw_flow flow = hash_value(vm, t->items[i], &item, depth + 1);
        if (flow != GW_RETURNED) {
            return flow;
        }
        h += (uint64_t)item * p2;
        h = (h << 31 | h >> 33) * p1;
    }
    h += t->length ^ (p5 ^ 3527539u);
    *out = h == UINT64_MAX ? 1546275796 : (int64_t)h;
    return GW_RETURNED;
}

static gw_flow hash_object(gw_vm *vm, gw_value v, int64_t *out) {
    const gw_slots *slots = v.o->type->slots;
    if (slots->hash) {
        return slots->hash(vm, v, out);
    }
    if (v.o->type->flags & GW_TYPE_UNHASHABLE && !gw_is_heap(v)) { /* else by object.__hash__ */
        return unhashable(vm, v);
    }
    const uint64_t address = (uint64_t)(uintptr_t)v.o;
    *out = (int64_t)(address >> 4 | address << 60);
    return GW_RETURNED;
}

static gw_flow hash_value(gw_vm *vm, gw_value v, int64_t *out, int depth) {
    *out = 0x5bd1e995; /* of None, Ellipsis, NotImplemented: any */
    switch (v.tag) {
    case GW_V_BOOL:
        *out = v.b;
        return GW_RETURNED;
    case GW_V_INT:
        *out = hash_int(v.i);
        return GW_RETURNED;
    case GW_V_FLOAT:
        *out = hash_float(v.f);
        return GW_RETURNED;
    case GW_V_OBJECT:
        break;
    default:
        return GW_RETURNED;
    }
    if (v.o->type == vm->types[GW_T_str]) {
        *out = gw_str_hash(gw_as_str(v));
        return GW_RETURNED;
    }
    if (gw_is_heap(v)) {
        const gw_value h = gw_dunder(vm, v, GW_N___hash__);
        if (gw_is_none(h)) {
            return unhashable(vm, v);
        }
        if (!gw_has_layout(h, GW_L_NATIVE_FUNCTION)) {
            return GW_CALLED;
        }
    }
    switch (v.o->type->layout) {
    case GW_L_STR:
        *out = gw_str_hash(gw_as_str(v));
        return GW_RETURNED;
    case GW_L_NUMBER:
        if (gw_is_big(v)) {
            *out = gw_big_hash(v);
            return GW_RETURNED;
        }
        return hash_value(vm, gw_unboxed(v), out, depth);
    case GW_L_TUPLE:
        return hash_tuple(vm, gw_as_tuple(v), out, depth);
    default:
        return hash_object(vm, v, out);
    }
}

gw_flow gw_hash_tuple_now(gw_vm *vm, const gw_tuple *tuple, int64_t *out) {
    return hash_tuple(vm, tuple, out, 0);
}

gw_flow gw_hash_now(gw_vm *vm, gw_value v, int64_t *out) {
    return hash_value(vm, v, out, 0);
}

static gw_flow hash_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, task->values[0], GW_N___hash__),
                                  task->values[0], gw_unset(), gw_unset(), &in));
    const gw_value whole = gw_unboxed(in);
    if (!gw_is_whole(whole)) {
        gw_release_value(in);
        return gw_raise(vm, GW_X_TypeError, "__hash__ method should return an integer");
    }
    if (gw_is_big(whole)) {
        *out = gw_int(gw_big_hash(whole));
    } else {
        *out = gw_int(gw_plain_int(whole) == -1 ? -2 : gw_plain_int(whole));
    }
    gw_release_value(in);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow hash_tuple_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out);

gw_flow gw_hash(gw_vm *vm, gw_value v, gw_value *out) {
    int64_t h;
    const gw_flow flow = gw_hash_now(vm, v, &h);
    if (flow == GW_CALLED) {
        const bool tuple = gw_is_tuple(v) && !gw_is_heap(v);
        return gw_task_start(vm, tuple ? hash_tuple_step : hash_step, &v, 1, NULL);
    }
    *out = gw_int(h);
    return flow;
}

/* A tuple with items of Python classes: their hashes are collected in the tuple values[1]. */
static gw_flow hash_tuple_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_tuple *t = gw_as_tuple(task->values[0]);
    GW_TASK_BEGIN(task)
    task->hash = 2870177450012600261u;
    for (task->i = 0; task->i < (int64_t)t->length; task->i++) {
        GW_AWAIT(task, gw_hash(vm, t->items[task->i], &in));
        task->hash += (uint64_t)in.i * 14029467366897019727u;
        task->hash = (task->hash << 31 | task->hash >> 33) * 11400714785074694791u;
    }
    task->hash += t->length ^ (2870177450012600261u ^ 3527539u);
    *out = gw_int(task->hash == UINT64_MAX ? 1546275796 : (int64_t)task->hash);
    GW_TASK_END
    return GW_RETURNED;
}

/* --- Sameness --------------------------------------------------------------------------------- */

static bool is_number(gw_value v) {
    return gw_is_plain_number(v) || gw_is_big(v);
}

/* Does an __eq__ that is not the plain ones decide? */
static bool has_own_eq(gw_value v) {
    if (!gw_is_object(v)) {
        return false;
    }
    if (gw_is_heap(v)) {
        const gw_value eq = gw_dunder(v.o->type->vm, v, GW_N___eq__);
        if (!gw_has_layout(eq, GW_L_NATIVE_FUNCTION)) {
            return true;
        } /* else that of the type in C it derives from */
    }
    return v.o->type->layout != GW_L_STR && v.o->type->layout != GW_L_NUMBER &&
           v.o->type->slots->compare != NULL;
}

static gw_sameness same_tuples(const gw_tuple *a, const gw_tuple *b) {
    if (a->length != b->length) {
        return GW_DIFFERENT;
    }
    gw_sameness all = GW_SAME;
    for (size_t i = 0; i < a->length && all != GW_DIFFERENT; i++) {
        if (gw_is_tuple(a->items[i]) && !gw_is_same(a->items[i], b->items[i])) {
            return GW_ASK; /* nested: the comparison of the vm has no C recursion */
        }
        const gw_sameness one = gw_same_key(a->items[i], b->items[i]);
        all = one == GW_SAME ? all : one;
    }
    return all;
}

gw_sameness gw_same_key(gw_value a, gw_value b) {
    if (gw_is_same(a, b)) {
        return GW_SAME;
    }
    a = has_own_eq(a) ? a : gw_unboxed(a);
    b = has_own_eq(b) ? b : gw_unboxed(b);
    if (is_number(a) && is_number(b)) {
        return gw_number_compare(GW_CMP_EQ, a, b) ? GW_SAME : GW_DIFFERENT;
    }
    if (gw_is_object(a) && gw_is_object(b)) {
        if (gw_is_str(a) && gw_is_str(b) && !has_own_eq(a) && !has_own_eq(b)) {
            return gw_str_equal(gw_as_str(a), gw_as_str(b)) ? GW_SAME : GW_DIFFERENT;
        }
        const gw_type *plain = a.o->type->vm->types[GW_T_tuple];
        if (a.o->type == plain && b.o->type == plain) {
            return same_tuples(gw_as_tuple(a), gw_as_tuple(b));
        }
    }
    return has_own_eq(a) || has_own_eq(b) ? GW_ASK : GW_DIFFERENT;
}
