// Before libevent's own headers, which ask for other forms of what the system declares.
#include <sys/eventfd.h>
#include <sys/select.h>

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/listener.h>
