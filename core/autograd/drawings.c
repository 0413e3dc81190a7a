/* The drawings of a trace: what figures looked like when they were drawn. */
#include <string.h>

#include "autograd/events.h"

bool gw_trace_keep_drawing(gw_trace *trace, size_t index, const char *svg, size_t length) {
    char *copy = gw_trace_alloc(trace, length + 1);
    gw_drawing *drawing = copy ? gw_trace_append(trace, &trace->drawings, sizeof *drawing) : NULL;
    if (!drawing) {
        if (copy) {
            gw_release(trace->ctx, copy, length + 1);
            trace->used -= length + 1;
        }
        return false;
    }
    memcpy(copy, svg, length);
    *drawing = (gw_drawing){.event = index, .svg = copy, .length = length};
    return true;
}

void gw_trace_free_drawings(gw_trace *trace, size_t first) {
    gw_drawing *drawings = trace->drawings.items;
    size_t kept = 0;
    for (size_t i = 0; i < trace->drawings.count; i++) {
        if (drawings[i].event >= first) {
            drawings[kept++] = drawings[i];
            continue;
        }
        gw_release(trace->ctx, drawings[i].svg, drawings[i].length + 1);
        trace->used -= drawings[i].length + 1;
    }
    trace->drawings.count = kept;
}

bool gw_trace_write_figures(const gw_trace *trace, gw_buffer *out) {
    const gw_drawing *drawings = trace->drawings.items;
    size_t bytes = 0, units = 0; /* of the output before a figure */
    bool ok = gw_buffer_text(out, ",\"figures\":[");
    for (size_t i = 0; ok && i < trace->drawings.count; i++) {
        const gw_event *e = gw_trace_event(trace, drawings[i].event);
        units += gw_trace_output_units(trace, bytes, e->b);
        bytes = e->b;
        ok = gw_buffer_format(out, "%s{\"event\":%zu,\"line\":%d,\"name\":", i ? "," : "",
                              drawings[i].event + 1, e->site.line > 0 ? (int)e->site.line : 0) &&
             gw_buffer_json(out, e->name, strlen(e->name)) && gw_buffer_text(out, ",\"about\":") &&
             gw_buffer_json(out, e->text, strlen(e->text)) &&
             gw_buffer_format(out, ",\"printed\":%zu}", units);
    }
    return ok && gw_buffer_char(out, ']');
}

gw_status gw_trace_figure(const gw_trace *trace, size_t at, gw_buffer *out) {
    const gw_drawing *drawings = trace->drawings.items;
    for (size_t i = 0; i < trace->drawings.count; i++)
        if (drawings[i].event + 1 == at)
            return gw_buffer_add(out, drawings[i].svg, drawings[i].length) ? GW_OK : GW_E_MEMORY;
    return gw_fail(trace->ctx, GW_E_INDEX, "event %zu draws no figure that is kept", at);
}
