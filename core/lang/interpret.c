/* The loop. */
#include "lang/generator.h"
#include "lang/instructions.h"
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/observe.h"
#include "lang/type.h"

static gw_flow unbound_local(gw_vm *vm, const gw_python_frame *frame, uint32_t a) {
    return gw_raise(vm, GW_X_UnboundLocalError,
                    "cannot access local variable '%s' where it is not associated with a value",
                    frame->code->local_names[a]->data);
}

/* x op y of two floats; false: not here, nor where it is nan (Note [Nans]). */
static inline bool quick_float(gw_value *x, double y, uint32_t op) {
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
static inline bool quick_binary(gw_value *x, gw_value y, uint32_t op) {
    if (x->tag == GW_V_FLOAT && y.tag == GW_V_FLOAT) {
        return quick_float(x, y.f, op);
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
            if (__builtin_mul_overflow(x->i, y.i, &result)) {
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

/* list[i] and tuple[i] of what is there. */
static inline bool quick_item(gw_python_frame *frame) {
    const gw_value of = frame->top[-2], at = frame->top[-1];
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
    frame->top[-2] = gw_retain(item);
    frame->top--;
    gw_object_release(of.o);
    return true;
}

/* A jump on the truth of the top. */
static gw_flow branch(gw_vm *vm, gw_python_frame *frame, gw_instruction instruction) {
    gw_value truth = gw_unset();
    const gw_flow flow = gw_truth(vm, frame->top[-1], &truth);
    if (flow == GW_RETURNED) {
        gw_frame_branch(frame, instruction, truth.b);
    } else {
        frame->frame.expect = GW_EXPECT_BRANCH;
    }
    return flow;
}

static gw_flow for_iter(gw_vm *vm, gw_python_frame *frame, uint32_t a) {
    gw_value item = gw_unset();
    if (gw_iterator_advance(vm, frame->top[-1], frame->top)) {
        frame->top++;
        return GW_RETURNED;
    }
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

/* Takes the frame off the stack; *value is what it leaves for the one below. */
static gw_flow leave(gw_vm *vm, gw_python_frame *frame, gw_value *value) {
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

static gw_flow rare(gw_vm *vm, gw_python_frame *frame, gw_opcode op, uint32_t a) {
    switch (op) {
#define CASE(NAME, name) \
    case GW_OP_##NAME:   \
        return gw_do_##name(vm, frame, a);
        CASE(LOAD_NAME, load_name)
        CASE(STORE_NAME, store_name)
        CASE(DELETE_NAME, delete_name)
        CASE(STORE_GLOBAL, store_global)
        CASE(DELETE_GLOBAL, delete_global)
        CASE(DELETE_FAST, delete_fast)
        CASE(LOAD_DEREF, load_deref)
        CASE(LOAD_CLASSDEREF, load_classderef)
        CASE(STORE_DEREF, store_deref)
        CASE(DELETE_DEREF, delete_deref)
        CASE(IMPORT_NAME, import_name)
        CASE(IMPORT_AS, import_as)
        CASE(IMPORT_FROM, import_from)
        CASE(IMPORT_STAR, import_star)
        CASE(STORE_ANNOTATION, store_annotation)
        CASE(STORE_ATTR, store_attr)
        CASE(DELETE_ATTR, delete_attr)
        CASE(STORE_SUBSCR, store_subscr)
        CASE(DELETE_SUBSCR, delete_subscr)
        CASE(INPLACE, inplace)
        CASE(UNARY, unary)
        CASE(IS, is)
        CASE(IN, in)
        CASE(FORMAT, format)
        CASE(GET_ITER, get_iter)
        CASE(BUILD_TUPLE, build_tuple)
        CASE(BUILD_LIST, build_list)
        CASE(BUILD_SET, build_set)
        CASE(BUILD_MAP, build_map)
        CASE(BUILD_SLICE, build_slice)
        CASE(BUILD_STRING, build_string)
        CASE(LIST_APPEND, list_append)
        CASE(SET_ADD, set_add)
        CASE(MAP_ADD, map_add)
        CASE(LIST_EXTEND, list_extend)
        CASE(SET_UPDATE, set_update)
        CASE(DICT_UPDATE, dict_update)
        CASE(DICT_MERGE, dict_merge)
        CASE(LIST_TO_TUPLE, list_to_tuple)
        CASE(UNPACK_SEQUENCE, unpack_sequence)
        CASE(UNPACK_EX, unpack_ex)
        CASE(CALL_KW, call_kw)
        CASE(CALL_EX, call_ex)
        CASE(MAKE_FUNCTION, make_function)
        CASE(GET_YIELD_FROM_ITER, get_yield_from_iter)
        CASE(YIELD_FROM, yield_from)
        CASE(RAISE, raise)
        CASE(PUSH_EXC, push_exc)
        CASE(MATCH_EXC, match_exc)
        CASE(POP_EXC, pop_exc)
        CASE(RERAISE, reraise)
        CASE(BEFORE_WITH, before_with)
        CASE(WITH_EXCEPT, with_except)
        CASE(ROTATE, rotate)
        CASE(MATCH_SEQUENCE, match_sequence)
        CASE(MATCH_MAPPING, match_mapping)
        CASE(GET_LENGTH, get_length)
        CASE(MATCH_KEYS, match_keys)
        CASE(MATCH_REST, match_rest)
        CASE(MATCH_CLASS, match_class)
#undef CASE
    case GW_OP_LOAD_BUILD_CLASS:
        *frame->top++ = gw_retain(vm->build_class);
        return GW_RETURNED;
    case GW_OP_LOAD_ASSERTION_ERROR:
        *frame->top++ = gw_object_value(gw_object_retain(vm->exceptions[GW_X_AssertionError]));
        return GW_RETURNED;
    case GW_OP_LOAD_CLOSURE:
        *frame->top++ = gw_retain(frame->slots[frame->code->code->n_locals + a]);
        return GW_RETURNED;
    default:
        return gw_raise(vm, GW_X_SystemError, "unknown instruction %d", (int)op);
    }
}

/* Runs one instruction of `frame`. GW_RETURNED: go on with the next. Otherwise another frame is on
 * top, or an exception on its way; *left: the frame itself has left the stack, with *value. */
static inline gw_flow step(gw_vm *vm, gw_python_frame *frame, gw_instruction instruction,
                           gw_value *value, bool *left) {
    const uint32_t a = gw_instruction_arg(instruction);
    const gw_opcode op = gw_instruction_op(instruction);
    gw_value v;
    switch (op) {
    case GW_OP_NOP:
        return GW_RETURNED;
    case GW_OP_POP:
        gw_release_value(*--frame->top);
        return GW_RETURNED;
    case GW_OP_DUP:
        v = gw_retain(frame->top[-1]);
        *frame->top++ = v;
        return GW_RETURNED;
    case GW_OP_DUP2:
        frame->top[0] = gw_retain(frame->top[-2]);
        frame->top[1] = gw_retain(frame->top[-1]);
        frame->top += 2;
        return GW_RETURNED;
    case GW_OP_SWAP:
        v = frame->top[-1];
        frame->top[-1] = frame->top[-2];
        frame->top[-2] = v;
        return GW_RETURNED;
    case GW_OP_ROT3:
    case GW_OP_ROT4:
        v = frame->top[-1];
        frame->top[-1] = frame->top[-2];
        frame->top[-2] = frame->top[-3];
        frame->top[-3] = op == GW_OP_ROT4 ? frame->top[-4] : v;
        frame->top[op == GW_OP_ROT4 ? -4 : -3] = v;
        return GW_RETURNED;
    case GW_OP_LOAD_CONST:
        *frame->top++ = gw_retain(frame->code->consts[a]);
        return GW_RETURNED;
    case GW_OP_LOAD_FAST:
        if (gw_is_unset(frame->slots[a])) {
            return unbound_local(vm, frame, a);
        }
        *frame->top++ = gw_retain(frame->slots[a]);
        return GW_RETURNED;
    case GW_OP_STORE_FAST:
        v = *--frame->top;
        if (gw_is_observed(vm, frame)) {
            gw_observe_binding(vm, frame->code->local_names[a], vm->depth - 1, frame->slots[a], v);
        }
        gw_assign_take(&frame->slots[a], v);
        return GW_RETURNED;
    case GW_OP_LOAD_GLOBAL:
        return gw_do_load_global(vm, frame, a);
    case GW_OP_BINARY:
        if (quick_binary(&frame->top[-2], frame->top[-1], a)) {
            frame->top--;
            return GW_RETURNED;
        }
        return gw_do_binary(vm, frame, a);
    case GW_OP_COMPARE:
        if (gw_is_plain_number(frame->top[-2]) && gw_is_plain_number(frame->top[-1])) {
            frame->top--;
            frame->top[-1] =
                gw_bool(gw_number_compare((gw_compare_op)a, frame->top[-1], frame->top[0]));
            return GW_RETURNED;
        }
        return gw_do_compare(vm, frame, a);
    case GW_OP_JUMP:
        frame->pc = a;
        return GW_RETURNED;
    case GW_OP_JUMP_IF_FALSE:
    case GW_OP_JUMP_IF_TRUE:
        if (frame->top[-1].tag == GW_V_BOOL) {
            frame->top--;
            if (frame->top->b == (op == GW_OP_JUMP_IF_TRUE)) {
                frame->pc = a;
            }
            return GW_RETURNED;
        }
        return branch(vm, frame, instruction);
    case GW_OP_JUMP_IF_FALSE_OR_POP:
    case GW_OP_JUMP_IF_TRUE_OR_POP:
        return branch(vm, frame, instruction);
    case GW_OP_FOR_ITER:
        return for_iter(vm, frame, a);
    case GW_OP_LOAD_ATTR:
        return gw_do_load_attr(vm, frame, a);
    case GW_OP_LOAD_METHOD:
        return gw_do_load_method(vm, frame, a);
    case GW_OP_LOAD_SUBSCR:
        return quick_item(frame) ? GW_RETURNED : gw_do_load_subscr(vm, frame, a);
    case GW_OP_CALL:
        return gw_do_call(vm, frame, a);
    case GW_OP_CALL_METHOD:
        return gw_do_call_method(vm, frame, a);
    case GW_OP_RETURN:
        *left = true;
        return leave(vm, frame, value);
    case GW_OP_YIELD:
        *value = *--frame->top;
        gw_generator_suspend(vm, frame);
        *left = true;
        return GW_RETURNED;
    default:
        return rare(vm, frame, op, a);
    }
}

/* A frame that is not the program's own goes on: what it does is done for the program's line that
 * called it, whatever of the program (a closure, a hook) has run in between. */
static void stand_where_called(gw_vm *vm, const gw_python_frame *frame) {
    if (!vm->ctx->observer || frame->pc == 0)
        return;
    for (const gw_frame *f = frame->frame.below; f; f = f->below) {
        const gw_python_frame *caller = (const gw_python_frame *)f;
        if (f->kind != GW_FRAME_PYTHON || !caller->code->code->sites || caller->pc == 0 ||
            !caller->code->visible)
            continue;
        const gw_site site = caller->code->code->sites[caller->pc - 1];
        if (site.line)
            vm->ctx->site = site;
        return;
    }
}

gw_settled gw_frame_run(gw_vm *vm) {
    for (;;) {
        gw_python_frame *frame = (gw_python_frame *)vm->top;
        const gw_instruction *code = frame->code->code->code;
        const gw_site *sites = gw_is_observed(vm, frame) ? frame->code->code->sites : NULL;
        if (!sites)
            stand_where_called(vm, frame);
        gw_flow flow = GW_RETURNED;
        gw_value value = gw_unset();
        bool left = false;
        do {
            if (vm->steps >= vm->attention) {
                if (!gw_vm_attend(vm)) {
                    return GW_SETTLED_READY;
                }
                if (gw_is_object(vm->raised)) {
                    flow = GW_RAISED;
                    break;
                }
                if (vm->top != &frame->frame) {
                    flow = GW_CALLED;
                    break;
                }
            }
            if (sites) {
                if (!gw_observe_step(vm, frame)) {
                    return GW_SETTLED_READY;
                }
                if (sites[frame->pc].line) {
                    vm->ctx->site = sites[frame->pc];
                }
            }
            vm->steps++;
            flow = step(vm, frame, code[frame->pc++], &value, &left);
        } while (flow == GW_RETURNED && !left);
        const gw_settled settled = gw_frame_settle(vm, flow, value);
        if (settled != GW_SETTLED_READY) {
            return settled;
        }
    }
}
