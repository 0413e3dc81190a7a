/* How far a run is: what is counted, and the rounds of its loops. */
#include "autograd/events.h"

/* So many loops are told, the outermost ones. */
enum { MAX_LOOPS = 8 };

/* Note [Steps]. Where a transport stands: after an event that a learner would call something
 * happening. Of forwards and in-place writes only those that a line of the program asked for, not
 * what a backward computes with create_graph. `update` is what Note [Updates] says; going back is
 * backward; all else is forward. */
bool gw_trace_is_step(gw_event_kind kind, gw_site site) {
    switch (kind) {
    case GW_EVENT_FORWARD:
    case GW_EVENT_INPLACE:
        return site.line > 0;
    case GW_EVENT_BACKWARD_BEGIN:
    case GW_EVENT_BACKWARD:
    case GW_EVENT_HOOK:
    case GW_EVENT_ACCUMULATE:
    case GW_EVENT_GRAD_SET:
    case GW_EVENT_REQUIRES_GRAD:
    case GW_EVENT_PRINT:
    case GW_EVENT_FIGURE:
    case GW_EVENT_ERROR:
        return true;
    case GW_EVENT_BACKWARD_END:
    case GW_EVENT_BIND:
    case GW_EVENT_SCOPE:
        break;
    }
    return false;
}

gw_status gw_trace_progress_json(const gw_trace *trace, gw_buffer *out) {
    const gw_scope_record *loops[MAX_LOOPS];
    size_t n = 0;
    for (const gw_scope_record *s = gw_trace_scope(trace, trace->scope); s;
         s = gw_trace_scope(trace, s->parent)) {
        if (s->kind == GW_SCOPE_LOOP)
            loops[n++ % MAX_LOOPS] = s;
    }
    bool ok =
        gw_buffer_format(out, "{\"steps\":%llu,\"loops\":[", (unsigned long long)trace->steps);
    /* Where nothing more is noted, the rounds of now are not known. */
    for (size_t i = 0; ok && !trace->full && i < n && i < MAX_LOOPS; i++) {
        const gw_scope_record *s = loops[(n - 1 - i) % MAX_LOOPS];
        ok = gw_buffer_format(out, "%s{\"line\":%d,\"round\":%u,\"rounds\":", i ? "," : "",
                              (int)s->line, s->round) &&
             gw_trace_write_id(out, s->rounds) && gw_buffer_char(out, '}');
    }
    return ok && gw_buffer_text(out, "]}") ? GW_OK : GW_E_MEMORY;
}
