/* The loop (Note [Loop] in hold.h). */
#include "lang/generator.h"
#include "lang/hold.h"
#include "lang/instructions.h"
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/quick.h"
#include "lang/type.h"

/* --- What is asked before an instruction ------------------------------------------------------ */

typedef enum ready { GO, PAUSE, ELSEWHERE } ready;

/* The run's attention is due, or somebody watches. ELSEWHERE: *flow tells. */
static ready look_up(gw_vm *vm, gw_python_frame *frame, const gw_site *sites, gw_flow *flow) {
    if (vm->steps >= vm->attention) {
        if (!gw_vm_attend(vm)) {
            return PAUSE;
        }
        if (gw_is_object(vm->raised) || vm->top != &frame->frame) {
            *flow = gw_is_object(vm->raised) ? GW_RAISED : GW_CALLED;
            return ELSEWHERE;
        }
    }
    if (sites) {
        if (!gw_observe_step(vm, frame)) {
            return PAUSE;
        }
        if (sites[frame->pc].line) {
            vm->ctx->site = sites[frame->pc];
        }
    }
    return GO;
}

/* --- Instructions of the loop that may be long ------------------------------------------------ */

static gw_flow unbound_local(gw_vm *vm, gw_python_frame *frame, uint32_t a) {
    return gw_raise(vm, GW_X_UnboundLocalError,
                    "cannot access local variable '%s' where it is not associated with a value",
                    frame->code->local_names[a]->data);
}

/* A jump on the truth of the top. */
static gw_flow branch(gw_vm *vm, gw_python_frame *frame, uint32_t a) {
    gw_value truth = gw_unset();
    const gw_flow flow = gw_truth(vm, frame->top[-1], &truth);
    (void)a;
    if (flow == GW_RETURNED) {
        gw_frame_branch(frame, frame->code->code->code[frame->pc - 1], truth.b);
    } else {
        frame->frame.expect = GW_EXPECT_BRANCH;
    }
    return flow;
}

static gw_flow for_iter(gw_vm *vm, gw_python_frame *frame, uint32_t a) {
    gw_value item = gw_unset();
    const gw_flow flow = gw_next(vm, frame->top[-1], &item);
    if (flow == GW_CALLED) {
        frame->frame.expect = GW_EXPECT_ITEM;
    } else if (flow == GW_RETURNED && gw_is_unset(item)) {
        gw_frame_drop(frame, 1);
        frame->pc = a;
    } else if (flow == GW_RETURNED) {
        *frame->top++ = item;
    }
    return flow;
}

static gw_flow load_build_class(gw_vm *vm, gw_python_frame *frame, uint32_t a) {
    (void)a;
    *frame->top++ = gw_retain(vm->build_class);
    return GW_RETURNED;
}

static gw_flow load_assertion_error(gw_vm *vm, gw_python_frame *frame, uint32_t a) {
    (void)a;
    *frame->top++ = gw_object_value(gw_object_retain(vm->exceptions[GW_X_AssertionError]));
    return GW_RETURNED;
}

/* The others, by opcode. */
static gw_flow (*const others[GW_OPCODE_COUNT])(gw_vm *, gw_python_frame *, uint32_t) = {
    [GW_OP_DELETE_NAME] = gw_do_delete_name,
    [GW_OP_DELETE_GLOBAL] = gw_do_delete_global,
    [GW_OP_DELETE_FAST] = gw_do_delete_fast,
    [GW_OP_LOAD_DEREF] = gw_do_load_deref,
    [GW_OP_LOAD_CLASSDEREF] = gw_do_load_classderef,
    [GW_OP_STORE_DEREF] = gw_do_store_deref,
    [GW_OP_DELETE_DEREF] = gw_do_delete_deref,
    [GW_OP_IMPORT_NAME] = gw_do_import_name,
    [GW_OP_IMPORT_AS] = gw_do_import_as,
    [GW_OP_IMPORT_FROM] = gw_do_import_from,
    [GW_OP_IMPORT_STAR] = gw_do_import_star,
    [GW_OP_STORE_ANNOTATION] = gw_do_store_annotation,
    [GW_OP_STORE_ATTR] = gw_do_store_attr,
    [GW_OP_DELETE_ATTR] = gw_do_delete_attr,
    [GW_OP_STORE_SUBSCR] = gw_do_store_subscr,
    [GW_OP_DELETE_SUBSCR] = gw_do_delete_subscr,
    [GW_OP_INPLACE] = gw_do_inplace,
    [GW_OP_UNARY] = gw_do_unary,
    [GW_OP_IS] = gw_do_is,
    [GW_OP_IN] = gw_do_in,
    [GW_OP_FORMAT] = gw_do_format,
    [GW_OP_GET_ITER] = gw_do_get_iter,
    [GW_OP_BUILD_TUPLE] = gw_do_build_tuple,
    [GW_OP_BUILD_LIST] = gw_do_build_list,
    [GW_OP_BUILD_SET] = gw_do_build_set,
    [GW_OP_BUILD_MAP] = gw_do_build_map,
    [GW_OP_BUILD_SLICE] = gw_do_build_slice,
    [GW_OP_BUILD_STRING] = gw_do_build_string,
    [GW_OP_LIST_APPEND] = gw_do_list_append,
    [GW_OP_SET_ADD] = gw_do_set_add,
    [GW_OP_MAP_ADD] = gw_do_map_add,
    [GW_OP_LIST_EXTEND] = gw_do_list_extend,
    [GW_OP_SET_UPDATE] = gw_do_set_update,
    [GW_OP_DICT_UPDATE] = gw_do_dict_update,
    [GW_OP_DICT_MERGE] = gw_do_dict_merge,
    [GW_OP_LIST_TO_TUPLE] = gw_do_list_to_tuple,
    [GW_OP_UNPACK_SEQUENCE] = gw_do_unpack_sequence,
    [GW_OP_UNPACK_EX] = gw_do_unpack_ex,
    [GW_OP_CALL_KW] = gw_do_call_kw,
    [GW_OP_CALL_EX] = gw_do_call_ex,
    [GW_OP_MAKE_FUNCTION] = gw_do_make_function,
    [GW_OP_GET_YIELD_FROM_ITER] = gw_do_get_yield_from_iter,
    [GW_OP_YIELD_FROM] = gw_do_yield_from,
    [GW_OP_RAISE] = gw_do_raise,
    [GW_OP_PUSH_EXC] = gw_do_push_exc,
    [GW_OP_MATCH_EXC] = gw_do_match_exc,
    [GW_OP_POP_EXC] = gw_do_pop_exc,
    [GW_OP_RERAISE] = gw_do_reraise,
    [GW_OP_MATCH_GROUP] = gw_do_match_group,
    [GW_OP_HANDLE_EXC] = gw_do_handle_exc,
    [GW_OP_JOIN_GROUP] = gw_do_join_group,
    [GW_OP_BEFORE_WITH] = gw_do_before_with,
    [GW_OP_WITH_EXCEPT] = gw_do_with_except,
    [GW_OP_ROTATE] = gw_do_rotate,
    [GW_OP_MATCH_SEQUENCE] = gw_do_match_sequence,
    [GW_OP_MATCH_MAPPING] = gw_do_match_mapping,
    [GW_OP_GET_LENGTH] = gw_do_get_length,
    [GW_OP_MATCH_KEYS] = gw_do_match_keys,
    [GW_OP_MATCH_REST] = gw_do_match_rest,
    [GW_OP_MATCH_CLASS] = gw_do_match_class,
    [GW_OP_LOAD_BUILD_CLASS] = load_build_class,
    [GW_OP_LOAD_ASSERTION_ERROR] = load_assertion_error,
};

/* --- Leaving a frame -------------------------------------------------------------------------- */

/* Takes the frame off the stack; *value is what it leaves for the one below. */
static inline gw_flow leave(gw_vm *vm, gw_python_frame *frame, gw_value *value) {
    *value = *--frame->top;
    if (frame->generator) {
        gw_assign_take(&vm->stop_value, *value);
        *value = gw_unset();
    } else if (!gw_is_unset(frame->instance)) {
        if (!gw_is_none(*value)) {
            gw_frame_free(vm, gw_frame_pop(vm));
            gw_raise(vm, GW_X_TypeError, "__init__() should return None, not '%s'",
                     gw_type_name(vm, *value));
            gw_release_value(*value);
            return GW_RAISED;
        }
        *value = frame->instance;
        frame->instance = gw_unset();
    }
    gw_frame_free(vm, gw_frame_pop(vm));
    return GW_RETURNED;
}

/* Brings what a frame has left to the Python frame below where that is plain; false: by
 * gw_frame_settle. */
static inline bool hand_over(const gw_vm *vm, gw_value value) {
    if (!vm->top || vm->top->kind != GW_FRAME_PYTHON || gw_is_unset(value)) {
        return false;
    }
    gw_python_frame *frame = (gw_python_frame *)vm->top;
    switch (frame->frame.expect) {
    case GW_EXPECT_PUSH:
    case GW_EXPECT_ITEM:
        *frame->top++ = value;
        break;
    case GW_EXPECT_DISCARD:
        gw_release_value(value);
        break;
    case GW_EXPECT_BINARY:
        if (value.tag == GW_V_NOT_IMPLEMENTED) {
            return false;
        }
        gw_release_value(*--frame->top);
        gw_release_value(frame->top[-1]);
        frame->top[-1] = value;
        break;
    default:
        return false;
    }
    frame->frame.expect = GW_EXPECT_PUSH;
    return true;
}

/* --- The loop --------------------------------------------------------------------------------- */

/* Runs one instruction. False: *flow tells what has become of it, and the frame has been put back.
 */
GW_INLINE bool step(gw_vm *vm, gw_hold *h, gw_instruction instruction, gw_flow *flow,
                    gw_value *value) {
    const uint32_t a = gw_instruction_arg(instruction);
    const gw_opcode op = gw_instruction_op(instruction);
    gw_flow (*other)(gw_vm *, gw_python_frame *, uint32_t) = NULL;
    gw_value v;
    switch (op) {
    case GW_OP_NOP:
        return true;
    case GW_OP_POP:
        gw_release_value(*--h->top);
        return true;
    case GW_OP_DUP:
    case GW_OP_DUP2:
    case GW_OP_SWAP:
    case GW_OP_ROT3:
    case GW_OP_ROT4:
        gw_hold_shuffle(h, op);
        return true;
    case GW_OP_LOAD_CONST:
        gw_hold_push(h, h->frame->code->consts[a]);
        return true;
    case GW_OP_LOAD_FAST:
        v = h->frame->slots[a];
        if (!gw_is_unset(v)) {
            gw_hold_push(h, v);
            return true;
        }
        other = unbound_local;
        break;
    case GW_OP_STORE_FAST:
        gw_hold_bind_local(vm, h, a, *--h->top);
        return true;
    case GW_OP_LOAD_CLOSURE:
        gw_hold_push(h, gw_object_value(gw_hold_cell_of(h, a)));
        return true;
    case GW_OP_LOAD_DEREF:
        v = gw_hold_cell_of(h, a)->value;
        if (!gw_is_unset(v)) {
            gw_hold_push(h, v);
            return true;
        }
        other = gw_do_load_deref;
        break;
    case GW_OP_STORE_DEREF:
        if (!h->sites) {
            gw_assign_take(&gw_hold_cell_of(h, a)->value, *--h->top);
            return true;
        }
        other = gw_do_store_deref;
        break;
    case GW_OP_LOAD_GLOBAL:
        if (gw_hold_load_global(vm, h, a)) {
            return true;
        }
        other = gw_do_load_global;
        break;
    case GW_OP_LOAD_NAME:
        if (!h->frame->locals && gw_hold_load_global(vm, h, a)) {
            return true;
        }
        other = gw_do_load_name;
        break;
    case GW_OP_STORE_NAME:
        if (!h->frame->locals && gw_hold_store_global(vm, h, a, vm->depth - 1)) {
            return true;
        }
        other = gw_do_store_name;
        break;
    case GW_OP_STORE_GLOBAL:
        if (gw_hold_store_global(vm, h, a, 0)) {
            return true;
        }
        other = gw_do_store_global;
        break;
    case GW_OP_BINARY:
    case GW_OP_INPLACE:
        if (gw_quick_binary(&h->top[-2], h->top[-1], a)) {
            h->top--;
            return true;
        }
        other = op == GW_OP_BINARY ? gw_do_binary : gw_do_inplace;
        break;
    case GW_OP_COMPARE:
        if (h->top[-2].tag == GW_V_INT && h->top[-1].tag == GW_V_INT) {
            h->top--;
            h->top[-1] = gw_bool(gw_quick_compare(h->top[-1].i, h->top[0].i, a));
            return true;
        }
        if (gw_is_plain_number(h->top[-2]) && gw_is_plain_number(h->top[-1])) {
            h->top--;
            h->top[-1] = gw_bool(gw_number_compare((gw_compare_op)a, h->top[-1], h->top[0]));
            return true;
        }
        other = gw_do_compare;
        break;
    case GW_OP_IS:
        h->top--;
        v = h->top[-1];
        h->top[-1] = gw_bool(gw_is_same(v, h->top[0]) != (a == 1));
        gw_release_value(h->top[0]);
        gw_release_value(v);
        return true;
    case GW_OP_JUMP:
        h->pc = a;
        return true;
    case GW_OP_JUMP_IF_FALSE:
    case GW_OP_JUMP_IF_TRUE:
        if (h->top[-1].tag == GW_V_BOOL) {
            h->top--;
            h->pc = h->top->b == (op == GW_OP_JUMP_IF_TRUE) ? a : h->pc;
            return true;
        }
        other = branch;
        break;
    case GW_OP_JUMP_IF_FALSE_OR_POP:
    case GW_OP_JUMP_IF_TRUE_OR_POP:
        other = branch;
        break;
    case GW_OP_FOR_ITER:
        if (gw_iterator_advance(vm, h->top[-1], h->top)) {
            h->top++;
            return true;
        }
        other = for_iter;
        break;
    case GW_OP_LOAD_ATTR:
        if (gw_hold_load_attribute(vm, h, a)) {
            return true;
        }
        other = gw_do_load_attr;
        break;
    case GW_OP_STORE_ATTR:
        if (gw_hold_store_attribute(vm, h, a)) {
            return true;
        }
        other = gw_do_store_attr;
        break;
    case GW_OP_LOAD_METHOD:
        if (gw_hold_load_method(vm, h, a)) {
            return true;
        }
        other = gw_do_load_method;
        break;
    case GW_OP_LOAD_SUBSCR:
        if (gw_quick_item(h->top)) {
            h->top--;
            return true;
        }
        other = gw_do_load_subscr;
        break;
    case GW_OP_CALL:
        other = gw_do_call;
        break;
    case GW_OP_CALL_METHOD:
        other = gw_do_call_method;
        break;
    case GW_OP_RETURN:
        gw_hold_put_back(vm, h);
        *flow = leave(vm, h->frame, value);
        if (*flow != GW_RETURNED || !hand_over(vm, *value)) {
            return false;
        }
        gw_hold_take_up(vm, h);
        return true;
    case GW_OP_YIELD:
        gw_hold_put_back(vm, h);
        *value = *--h->frame->top;
        gw_generator_suspend(vm, h->frame);
        *flow = GW_RETURNED;
        if (!hand_over(vm, *value)) {
            return false;
        }
        gw_hold_take_up(vm, h);
        return true;
    default:
        other = others[op];
        break;
    }
    gw_hold_put_back(vm, h);
    *flow = other(vm, h->frame, a);
    return gw_hold_goes_on(vm, h, *flow);
}

/* Runs the frame on top and those it calls. False: pause here; else *flow and *value are to be
 * settled. */
static bool run(gw_vm *vm, gw_flow *flow, gw_value *value) {
    gw_hold h;
    gw_hold_take_up(vm, &h);
    for (;;) {
        if (h.steps >= vm->attention || h.sites) {
            gw_hold_put_back(vm, &h);
            const ready may = look_up(vm, h.frame, h.sites, flow);
            if (may != GO) {
                return may == ELSEWHERE;
            }
            h.steps = vm->steps;
        }
        h.steps++;
        if (!step(vm, &h, h.code[h.pc++], flow, value)) {
            return true;
        }
    }
}

gw_settled gw_frame_run(gw_vm *vm) {
    for (;;) {
        gw_flow flow = GW_RETURNED;
        gw_value value = gw_unset();
        if (!run(vm, &flow, &value)) {
            return GW_SETTLED_READY;
        }
        const gw_settled settled = gw_frame_settle(vm, flow, value);
        if (settled != GW_SETTLED_READY) {
            return settled;
        }
    }
}
