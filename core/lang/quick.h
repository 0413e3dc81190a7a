/* What the loop does itself of the commonest instructions, each where nothing is called and nothing
 * can fail; false: the instruction's own way. */
#ifndef GW_LANG_QUICK_H
#define GW_LANG_QUICK_H

#include "lang/list.h"
#include "lang/type.h"

/* x op y of two floats; false: not here, nor where it is nan (Note [Nans]). */
static inline bool gw_quick_float(gw_value *x, double y, uint32_t op) {
    double f;
    switch (op) {
    case GW_BIN_ADD:
        f = x->f + y;
        break;
    case GW_BIN_SUB:
        f = x->f - y;
        break;
    case GW_BIN_MUL:
        f = x->f * y;
        break;
    case GW_BIN_DIV:
        if (y == 0) {
            return false;
        }
        f = x->f / y;
        break;
    default:
        return false;
    }
    if (f != f) {
        return false;
    }
    x->f = f;
    return true;
}

/* x op y of two ints or two floats without leaving the loop; false: the operator's own way. */
static inline bool gw_quick_binary(gw_value *x, gw_value y, uint32_t op) {
    if (x->tag == GW_V_FLOAT && y.tag == GW_V_FLOAT) {
        return gw_quick_float(x, y.f, op);
    }
    if (x->tag == GW_V_INT && y.tag == GW_V_INT) {
        int64_t result;
        switch (op) {
        case GW_BIN_ADD:
            if (__builtin_add_overflow(x->i, y.i, &result)) {
                return false;
            }
            break;
        case GW_BIN_SUB:
            if (__builtin_sub_overflow(x->i, y.i, &result)) {
                return false;
            }
            break;
        case GW_BIN_MUL:
            if (x->i == (int32_t)x->i && y.i == (int32_t)y.i) {
                result = x->i * y.i; /* in wasm the general way is a call */
            } else if (__builtin_mul_overflow(x->i, y.i, &result)) {
                return false;
            }
            break;
        case GW_BIN_AND:
            result = x->i & y.i;
            break;
        case GW_BIN_MOD:
            if (x->i < 0 || y.i <= 0) {
                return false;
            }
            result = x->i % y.i;
            break;
        default:
            return false;
        }
        x->i = result;
        return true;
    }
    return false;
}

/* Two ints compared. */
static inline bool gw_quick_compare(int64_t x, int64_t y, uint32_t op) {
    switch (op) {
    case GW_CMP_LT:
        return x < y;
    case GW_CMP_LE:
        return x <= y;
    case GW_CMP_EQ:
        return x == y;
    case GW_CMP_NE:
        return x != y;
    case GW_CMP_GT:
        return x > y;
    default:
        return x >= y;
    }
}

/* list[i] and tuple[i] of what is there; the result is in the place of the list. */
static inline bool gw_quick_item(gw_value *top) {
    const gw_value of = top[-2], at = top[-1];
    if (at.tag != GW_V_INT || at.i < 0 || of.tag != GW_V_OBJECT ||
        (of.o->type->flags & GW_TYPE_HEAP)) {
        return false;
    }
    const gw_layout layout = of.o->type->layout;
    gw_value item;
    if (layout == GW_L_LIST && (uint64_t)at.i < gw_as_list(of)->length) {
        item = gw_as_list(of)->items[at.i];
    } else if (layout == GW_L_TUPLE && (uint64_t)at.i < gw_as_tuple(of)->length) {
        item = gw_as_tuple(of)->items[at.i];
    } else {
        return false;
    }
    top[-2] = gw_retain(item);
    gw_object_release(of.o);
    return true;
}

#endif
