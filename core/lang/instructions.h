/* Instructions, one function each: they take their operands from the frame's stack and leave the
 * result there. GW_RETURNED: go on; GW_CALLED: a frame was pushed, whose result goes where
 * frame->expect says; GW_RAISED. `a` is the argument. The commonest are in the loop itself. */
#ifndef GW_LANG_INSTRUCTIONS_H
#define GW_LANG_INSTRUCTIONS_H

#include "lang/frame.h"

#define GW_INSTRUCTION(name) gw_flow gw_do_##name(gw_vm *vm, gw_python_frame *frame, uint32_t a)

/* instructions_name.c */
GW_INSTRUCTION(load_name);
GW_INSTRUCTION(load_global);
GW_INSTRUCTION(store_name);
GW_INSTRUCTION(delete_name);
GW_INSTRUCTION(store_global);
GW_INSTRUCTION(delete_global);
GW_INSTRUCTION(delete_fast);
GW_INSTRUCTION(load_deref);
GW_INSTRUCTION(load_classderef);
GW_INSTRUCTION(store_deref);
GW_INSTRUCTION(delete_deref);
GW_INSTRUCTION(import_name);
GW_INSTRUCTION(import_as);
GW_INSTRUCTION(import_from);
GW_INSTRUCTION(import_star);
GW_INSTRUCTION(store_annotation);

/* instructions_value.c */
GW_INSTRUCTION(load_attr);
GW_INSTRUCTION(store_attr);
GW_INSTRUCTION(delete_attr);
GW_INSTRUCTION(load_method);
GW_INSTRUCTION(load_subscr);
GW_INSTRUCTION(store_subscr);
GW_INSTRUCTION(delete_subscr);
GW_INSTRUCTION(binary);
GW_INSTRUCTION(inplace);
GW_INSTRUCTION(unary);
GW_INSTRUCTION(compare);
GW_INSTRUCTION(is);
GW_INSTRUCTION(in);
GW_INSTRUCTION(format);
GW_INSTRUCTION(get_iter);

/* instructions_build.c */
GW_INSTRUCTION(build_tuple);
GW_INSTRUCTION(build_list);
GW_INSTRUCTION(build_set);
GW_INSTRUCTION(build_map);
GW_INSTRUCTION(build_slice);
GW_INSTRUCTION(build_string);
GW_INSTRUCTION(list_append);
GW_INSTRUCTION(set_add);
GW_INSTRUCTION(map_add);
GW_INSTRUCTION(list_extend);
GW_INSTRUCTION(set_update);
GW_INSTRUCTION(dict_update);
GW_INSTRUCTION(dict_merge);
GW_INSTRUCTION(list_to_tuple);
GW_INSTRUCTION(unpack_sequence);
GW_INSTRUCTION(unpack_ex);

/* instructions_call.c */
GW_INSTRUCTION(call);
GW_INSTRUCTION(call_method);
GW_INSTRUCTION(call_kw);
GW_INSTRUCTION(call_ex);
GW_INSTRUCTION(make_function);
GW_INSTRUCTION(get_yield_from_iter);
GW_INSTRUCTION(yield_from);
GW_INSTRUCTION(raise);
GW_INSTRUCTION(push_exc);
GW_INSTRUCTION(match_exc);
GW_INSTRUCTION(pop_exc);
GW_INSTRUCTION(reraise);
GW_INSTRUCTION(match_group);
GW_INSTRUCTION(handle_exc);
GW_INSTRUCTION(join_group);
GW_INSTRUCTION(before_with);
GW_INSTRUCTION(with_except);

/* instructions_match.c */
GW_INSTRUCTION(rotate);
GW_INSTRUCTION(match_sequence);
GW_INSTRUCTION(match_mapping);
GW_INSTRUCTION(get_length);
GW_INSTRUCTION(match_keys);
GW_INSTRUCTION(match_rest);
GW_INSTRUCTION(match_class);

/* "__main__.f()", as CPython names a callee in messages. */
gw_str *gw_callee_name(gw_vm *vm, gw_value callee);

/* Drops the top `n` values. */
static inline void gw_frame_drop(gw_python_frame *frame, size_t n) {
    while (n--) {
        gw_release_value(*--frame->top);
    }
}
/* The usual end: drops the operands, pushes the result if there is one already. */
static inline gw_flow gw_frame_finish(gw_python_frame *frame, size_t n, gw_flow flow,
                                      gw_value result) {
    gw_frame_drop(frame, n);
    if (flow == GW_RETURNED) {
        *frame->top++ = result;
    }
    return flow;
}
/* The same for instructions without a result. */
static inline gw_flow gw_frame_finish_none(gw_python_frame *frame, size_t n, gw_flow flow) {
    gw_frame_drop(frame, n);
    if (flow == GW_CALLED) {
        frame->frame.expect = GW_EXPECT_DISCARD;
    }
    return flow;
}

#endif
