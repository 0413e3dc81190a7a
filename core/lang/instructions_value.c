/* Instructions that ask a value something: attributes, items, operators. */
#include "lang/cache.h"
#include "lang/instructions.h"
#include "lang/textual.h"
#include "lang/type.h"

GW_INSTRUCTION(load_attr) {
    gw_value result = gw_unset();
    gw_cache_learn_attribute(vm, frame, a, frame->top[-1]);
    if (gw_getattr_quick(vm, frame->top[-1], frame->code->names[a], &result)) {
        gw_assign_take(&frame->top[-1], result);
        return GW_RETURNED;
    }
    const gw_flow flow = gw_getattr(vm, frame->top[-1], frame->code->names[a], &result);
    return gw_frame_finish(frame, 1, flow, result);
}

GW_INSTRUCTION(store_attr) {
    const gw_value self = frame->top[-1], value = frame->top[-2];
    gw_str *name = frame->code->names[a];
    gw_flow flow;
    if (!gw_cache_add_attribute(vm, gw_name_cache_of(frame, a), self, name, value, &flow)) {
        flow =
            gw_setattr_quick(self, name, value) ? GW_RETURNED : gw_setattr(vm, self, name, value);
        if (flow == GW_RETURNED) {
            gw_cache_learn_attribute(vm, frame, a, self);
        }
    }
    return gw_frame_finish_none(frame, 2, flow);
}

GW_INSTRUCTION(delete_attr) {
    const gw_flow flow = gw_setattr(vm, frame->top[-1], frame->code->names[a], gw_unset());
    return gw_frame_finish_none(frame, 1, flow);
}

GW_INSTRUCTION(load_method) {
    gw_value found = gw_unset();
    bool unbound;
    const gw_value self = frame->top[-1];
    gw_cache_learn_attribute(vm, frame, a, self);
    const gw_flow flow = gw_load_method(vm, self, frame->code->names[a], &found, &unbound);
    if (flow == GW_RETURNED && unbound) {
        frame->top[-1] = found;
        *frame->top++ = self;
        return flow;
    }
    gw_frame_drop(frame, 1);
    if (flow == GW_RETURNED) {
        *frame->top++ = found;
        *frame->top++ = gw_unset();
    } else {
        frame->frame.expect = GW_EXPECT_METHOD;
    }
    return flow;
}

GW_INSTRUCTION(load_subscr) {
    (void)a;
    gw_value result = gw_unset();
    const gw_flow flow = gw_getitem(vm, frame->top[-2], frame->top[-1], &result);
    return gw_frame_finish(frame, 2, flow, result);
}

GW_INSTRUCTION(store_subscr) {
    (void)a;
    const gw_flow flow = gw_setitem(vm, frame->top[-2], frame->top[-1], frame->top[-3]);
    return gw_frame_finish_none(frame, 3, flow);
}

GW_INSTRUCTION(delete_subscr) {
    (void)a;
    const gw_flow flow = gw_setitem(vm, frame->top[-2], frame->top[-1], gw_unset());
    return gw_frame_finish_none(frame, 2, flow);
}

/* The operands stay on the stack until the left one's method, written in Python, has answered. */
static bool ask_left(gw_vm *vm, gw_python_frame *frame, uint32_t a, bool inplace, gw_flow *flow) {
    if (!gw_is_heap(frame->top[-2]) ||
        !gw_binary_ask_left(vm, (gw_binary_op)a, inplace, frame->top[-2], frame->top[-1], flow)) {
        return false;
    }
    frame->frame.expect = GW_EXPECT_BINARY;
    return true;
}

/* An operator of two values of C types that the left one knows: its slot, and no more. */
static bool ask_slot(gw_vm *vm, gw_python_frame *frame, uint32_t a, gw_flow *flow,
                     gw_value *result) {
    const gw_value x = frame->top[-2], y = frame->top[-1];
    if (!gw_is_object(x) || gw_is_heap(x) || gw_is_heap(y) || !x.o->type->slots->binary) {
        return false;
    }
    *flow = x.o->type->slots->binary(vm, (gw_binary_op)a, x, y, false, result);
    return *flow != GW_RETURNED || result->tag != GW_V_NOT_IMPLEMENTED;
}

/* One that may write its result where an operand lies. */
static bool ask_to_spend(gw_vm *vm, gw_python_frame *frame, uint32_t a, gw_flow *flow,
                         gw_value *result) {
    const gw_value x = frame->top[-2], y = frame->top[-1], asked = gw_is_object(x) ? x : y;
    if (!gw_is_object(asked) || !asked.o->type->slots->spend || gw_is_heap(x) || gw_is_heap(y)) {
        return false;
    }
    *flow = asked.o->type->slots->spend(vm, (gw_binary_op)a, x, y, result);
    return *flow != GW_RETURNED || result->tag != GW_V_NOT_IMPLEMENTED;
}

GW_INSTRUCTION(binary) {
    gw_value result = gw_unset();
    gw_flow asked;
    if (ask_to_spend(vm, frame, a, &asked, &result)) {
        return gw_frame_finish(frame, 2, asked, result);
    }
    if (ask_slot(vm, frame, a, &asked, &result)) {
        return gw_frame_finish(frame, 2, asked, result);
    }
    if (ask_left(vm, frame, a, false, &asked)) {
        return asked;
    }
    const gw_flow flow = gw_binary(vm, (gw_binary_op)a, frame->top[-2], frame->top[-1], &result);
    return gw_frame_finish(frame, 2, flow, result);
}

GW_INSTRUCTION(inplace) {
    gw_value result = gw_unset();
    gw_flow asked;
    if (ask_left(vm, frame, a, true, &asked)) {
        return asked;
    }
    const gw_flow flow = gw_inplace(vm, (gw_binary_op)a, frame->top[-2], frame->top[-1], &result);
    return gw_frame_finish(frame, 2, flow, result);
}

GW_INSTRUCTION(unary) {
    gw_value result = gw_unset();
    if (a == GW_UN_NOT) {
        const gw_flow flow = gw_truth(vm, frame->top[-1], &result);
        if (flow == GW_CALLED) {
            frame->frame.expect = GW_EXPECT_NOT;
        }
        return gw_frame_finish(frame, 1, flow, gw_bool(!result.b));
    }
    const gw_flow flow = gw_unary(vm, (gw_unary_op)a, frame->top[-1], &result);
    return gw_frame_finish(frame, 1, flow, result);
}

GW_INSTRUCTION(compare) {
    gw_value result = gw_unset();
    const gw_flow flow = gw_compare(vm, (gw_compare_op)a, frame->top[-2], frame->top[-1], &result);
    return gw_frame_finish(frame, 2, flow, result);
}

GW_INSTRUCTION(is) {
    (void)vm;
    const bool same = gw_is_same(frame->top[-2], frame->top[-1]);
    return gw_frame_finish(frame, 2, GW_RETURNED, gw_bool(same != (a == 1)));
}

GW_INSTRUCTION(in) {
    gw_value result = gw_unset();
    const gw_flow flow = gw_contains(vm, frame->top[-1], frame->top[-2], &result);
    if (flow == GW_CALLED && a) {
        frame->frame.expect = GW_EXPECT_NOT;
    }
    return gw_frame_finish(frame, 2, flow, gw_bool(result.b != (a == 1)));
}

GW_INSTRUCTION(get_iter) {
    (void)a;
    gw_value result = gw_unset();
    const gw_flow flow = gw_iter(vm, frame->top[-1], &result);
    return gw_frame_finish(frame, 1, flow, result);
}

GW_INSTRUCTION(format) {
    const size_t n = a & 4 ? 2 : 1;
    const gw_value x = frame->top[-(ptrdiff_t)n];
    gw_str *spec = a & 4 ? gw_as_str(frame->top[-1]) : vm->empty_str;
    gw_value result = gw_unset();
    gw_flow flow;
    if (a & 3) {
        flow = gw_format_converted(vm, x, " sra"[a & 3], spec, &result);
    } else {
        flow = gw_format(vm, x, spec, &result);
    }
    return gw_frame_finish(frame, n, flow, result);
}
