/**
 * Users, groups, roles, rights and policies. What the engine has in other words is translated; what it has not becomes a
 * request to the database, which checks who asks and does the rest. Passwords are digested here, so that none reaches the
 * engine.
 */
@NullMarked
package dev.redshiftkit.local.translate.security;

import org.jspecify.annotations.NullMarked;
