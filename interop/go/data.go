package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	v3 "github.com/exoscale/egoscale/v3"
	"github.com/redis/go-redis/v9"
	"github.com/valkey-io/valkey-go"
)

// login is what a client of a service's data needs.
type login struct {
	host, username, password string
	port                     int64
}

func (l login) address() string { return fmt.Sprintf("%s:%d", l.host, l.port) }

func access(service, username string) (login, error) {
	found, err := strictly(client.GetDBAASServiceValkey(ctx, service))
	if err != nil {
		return login{}, err
	}
	password, err := reveal(service, username)
	if err != nil {
		return login{}, err
	}
	port, err := strconv.ParseInt(fmt.Sprint(found.URIParams["port"]), 10, 64)
	return login{fmt.Sprint(found.URIParams["host"]), username, password, port}, err
}

func seed(name string, commands ...[]string) error {
	seeded := map[string]any{"name": name, "body": map[string]string{"plan": "startup-4"}}
	if len(commands) > 0 {
		seeded["commands"] = commands
	}
	return control("/seed", map[string]any{"services": []any{seeded}}, nil)
}

// trust returns what trusts just the authority that the API shows.
func trust() (*tls.Config, error) {
	answer, err := strictly(client.GetDBAASCACertificate(ctx))
	if err != nil {
		return nil, err
	}
	authorities := x509.NewCertPool()
	if !authorities.AppendCertsFromPEM([]byte(answer.Certificate)) {
		return nil, errors.New("the API shows no certificate")
	}
	return &tls.Config{RootCAs: authorities}, nil
}

func data() {
	const name, limited = "egoscale-data", "limited"
	var of map[string]login
	var tlsConfig *tls.Config
	check("a limited user for the data", func() (err error) {
		if err = seed(name); err != nil {
			return err
		}
		request := v3.CreateDBAASValkeyUserRequest{Username: limited, AccessControl: &v3.DBAASValkeyUserAccessControl{
			Categories: []string{"+@read", "+@write", "+@connection", "+@pubsub"},
			Keys:       []string{"own:*"},
			Channels:   []string{"news:*"},
		}}
		if _, err = done(client.CreateDBAASValkeyUser(ctx, name, request)); err != nil {
			return err
		}
		of = map[string]login{}
		for _, username := range []string{"default", limited} {
			if of[username], err = access(name, username); err != nil {
				return err
			}
		}
		tlsConfig, err = trust()
		return err
	})
	goRedis(of["default"], of[limited], tlsConfig)
	valkeyGo(of["default"], of[limited], tlsConfig)
}

func noPermission(err error) error {
	if err != nil && strings.HasPrefix(err.Error(), "NOPERM") {
		return nil
	}
	return fmt.Errorf("no NOPERM, but %v", err)
}

func goRedis(all, limited login, tlsConfig *tls.Config) {
	open := func(who login, config *tls.Config) *redis.Client {
		return redis.NewClient(&redis.Options{
			Addr: who.address(), Username: who.username, Password: who.password, TLSConfig: config, MaxRetries: -1,
		})
	}
	check("go-redis: TLS with the CA, default user", func() error {
		connection := open(all, tlsConfig)
		defer connection.Close()
		if err := connection.Set(ctx, "others:key", "go-redis", 0).Err(); err != nil {
			return err
		}
		value, err := connection.Get(ctx, "others:key").Result()
		return errors.Join(err, expect(value == "go-redis", value))
	})
	check("go-redis: limited user", func() error {
		connection := open(limited, tlsConfig)
		defer connection.Close()
		return errors.Join(
			connection.Set(ctx, "own:key", "go-redis", 0).Err(),
			noPermission(connection.Get(ctx, "others:key").Err()),
			noPermission(connection.Do(ctx, "CONFIG", "GET", "*").Err()),
		)
	})
	check("go-redis: pub/sub within the user's channels", func() error {
		connection := open(limited, tlsConfig)
		defer connection.Close()
		subscription := connection.Subscribe(ctx, "news:go")
		defer subscription.Close()
		if _, err := subscription.Receive(ctx); err != nil {
			return err
		}
		if err := connection.Publish(ctx, "news:go", "hello").Err(); err != nil {
			return err
		}
		message, err := subscription.ReceiveTimeout(ctx, 5*time.Second)
		if err != nil {
			return err
		}
		received, ok := message.(*redis.Message)
		return errors.Join(
			expect(ok && received.Payload == "hello", message),
			noPermission(connection.Publish(ctx, "weather:go", "rain").Err()),
		)
	})
	check("go-redis: refuses a certificate of an authority that it does not know", func() error {
		connection := open(all, &tls.Config{RootCAs: x509.NewCertPool()})
		defer connection.Close()
		var unknown x509.UnknownAuthorityError
		err := connection.Ping(ctx).Err()
		return expect(errors.As(err, &unknown), err)
	})
}

func valkeyGo(all, limited login, tlsConfig *tls.Config) {
	open := func(who login) (valkey.Client, error) {
		return valkey.NewClient(valkey.ClientOption{
			InitAddress: []string{who.address()}, Username: who.username, Password: who.password, TLSConfig: tlsConfig,
			ForceSingleClient: true, DisableCache: true,
		})
	}
	check("valkey-go: TLS with the CA, default user", func() error {
		connection, err := open(all)
		if err != nil {
			return err
		}
		defer connection.Close()
		if err := connection.Do(ctx, connection.B().Set().Key("others:key").Value("valkey-go").Build()).Error(); err != nil {
			return err
		}
		value, err := connection.Do(ctx, connection.B().Get().Key("others:key").Build()).ToString()
		return errors.Join(err, expect(value == "valkey-go", value))
	})
	check("valkey-go: limited user", func() error {
		connection, err := open(limited)
		if err != nil {
			return err
		}
		defer connection.Close()
		return errors.Join(
			connection.Do(ctx, connection.B().Set().Key("own:key").Value("valkey-go").Build()).Error(),
			noPermission(connection.Do(ctx, connection.B().Get().Key("others:key").Build()).Error()),
			noPermission(connection.Do(ctx, connection.B().Arbitrary("CONFIG", "GET", "*").Build()).Error()),
		)
	})
}
